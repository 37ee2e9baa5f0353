package descent.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The imports that every chapter finds done. */
final class Imports {
  /**
   * Single functions and not {@code Math.*}, because the constants would take the names {@code E}
   * and {@code PI} away from the reader.
   */
  private static final List<String> FUNCTIONS =
      List.of(
          "abs", "ceil", "cos", "cosh", "exp", "expm1", "floor", "hypot", "log", "log10", "log1p",
          "max", "min", "pow", "round", "signum", "sin", "sinh", "sqrt", "tan", "tanh");

  private static final List<String> PACKAGES =
      List.of(
          "java.util",
          "java.util.function",
          "java.util.stream",
          "descent.linalg",
          "descent.random",
          "descent.function",
          "descent.function.gallery",
          "descent.function.loss",
          "descent.function.model",
          "descent.optimize",
          "descent.schedule",
          "descent.firstorder",
          "descent.notebook.chart",
          "descent.notebook.data",
          "descent.notebook.exercise",
          "tech.tablesaw.api");

  /**
   * Single types: {@code java.util} has an old type of the first one's name, and the other is the
   * only one of its package that readers need.
   */
  private static final List<String> TYPES =
      List.of("descent.optimize.Observer", "descent.notebook.kernel.Progress");

  private Imports() {}

  static List<String> packages() {
    return PACKAGES;
  }

  static List<String> types() {
    return TYPES;
  }

  static List<String> statements() {
    List<String> statements = new ArrayList<>();
    PACKAGES.forEach(name -> statements.add("import " + name + ".*;"));
    TYPES.forEach(name -> statements.add("import " + name + ";"));
    FUNCTIONS.forEach(name -> statements.add("import static java.lang.Math." + name + ";"));
    return statements;
  }

  /**
   * Does the imports: all in one go, for speed; if that fails, one by one, so that one bad import
   * does not take the others with it.
   *
   * @return the imports that failed
   */
  static List<String> evaluate(Consumer<String> evaluator) {
    try {
      evaluator.accept(String.join("\n", statements()));
      return List.of();
    } catch (RuntimeException e) {
      return failing(evaluator);
    }
  }

  private static List<String> failing(Consumer<String> evaluator) {
    List<String> failed = new ArrayList<>();
    for (String statement : statements()) {
      try {
        evaluator.accept(statement);
      } catch (RuntimeException e) {
        failed.add(statement);
      }
    }
    return failed;
  }
}
