package descent.evolution.program;

import static descent.evolution.program.Primitives.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.evolution.program.Expression.Call;
import descent.evolution.program.Expression.Input;
import descent.evolution.program.Expression.Numeral;
import descent.random.Xoshiro256PlusPlus;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionTest {
  private static final Trees TREES = Trees.ofReals(ALL, 5);
  private static final Expression X = new Input(Primitives.X, 0);
  private static final Expression Y = new Input(Primitives.Y, 1);
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(73);

  private double[] row() {
    double x = random.nextInt(5) == 0 ? 0 : 3 * random.nextGaussian();
    double y = random.nextInt(5) == 0 ? x : 3 * random.nextGaussian();
    return new double[] {x, y, random.nextInt(2)};
  }

  private static Expression real(double value) {
    return new Numeral(value, Type.REAL);
  }

  private static Expression call(Primitive.Function function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** The compiler of the JDK as the oracle: what is written as Java has the tree's value. */
  @Test
  void javaHasTheValueOfTheTree(@TempDir Path directory) throws Exception {
    List<Tree> trees = new ArrayList<>();
    StringBuilder source = new StringBuilder("import descent.evolution.program.*;\n");
    source.append("public class Written {\n");
    for (int k = 0; k < 300; k++) {
      Tree tree = TREES.random(random);
      trees.add(tree);
      source.append("  public static double f").append(k);
      source.append("(double x, double y, boolean p) { return ");
      source.append(tree.expression().java()).append("; }\n");
    }
    Path file = directory.resolve("Written.java");
    Files.writeString(file, source.append("}\n"));
    String classes =
        Path.of(Numbers.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classes, "-d", directory.toString(), file.toString());
    assertThat(failures).isZero();
    URL[] path = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      Class<?> written = loader.loadClass("Written");
      for (int k = 0; k < 300; k++) {
        Method f = written.getMethod("f" + k, double.class, double.class, boolean.class);
        for (int r = 0; r < 10; r++) {
          double[] row = row();
          assertThat(f.invoke(null, row[0], row[1], row[2] == 1))
              .as("%s at %s", trees.get(k), row)
              .isEqualTo(trees.get(k).value(row));
        }
      }
    }
  }

  @Test
  void formulasHaveTheValueOfTheTree() {
    for (int k = 0; k < 2000; k++) {
      Tree tree = TREES.random(random);
      double[] row = row();
      assertThat(FormulaReader.value(tree.toString(), row[0], row[1], row[2] == 1))
          .as("%s", tree)
          .isEqualTo(Double.valueOf(tree.value(row)));
    }
  }

  @Test
  void simplifiedExpressionsHaveTheSameValueAndAreNoLonger() {
    Xoshiro256PlusPlus points = Xoshiro256PlusPlus.ofSeed(74);
    int shorter = 0;
    for (int k = 0; k < 3000; k++) {
      Expression whole = TREES.random(random).expression();
      Expression simple = whole.simplified();
      assertThat(simple.size()).isLessThanOrEqualTo(whole.size());
      assertThat(simple.simplified()).isEqualTo(simple);
      shorter += simple.size() < whole.size() ? 1 : 0;
      double[] row = {points.nextGaussian(), points.nextGaussian(), points.nextInt(2)};
      if (allFinite(whole, row)) {
        // Adding 0 makes −0 to 0.
        assertThat(simple.value(row) + 0.0)
            .as("%s as %s", whole, simple)
            .isEqualTo(whole.value(row) + 0.0);
      }
    }
    assertThat(shorter).isGreaterThan(500);
  }

  private static boolean allFinite(Expression expression, double[] row) {
    return Double.isFinite(expression.value(row))
        && (!(expression instanceof Call call)
            || call.arguments().stream().allMatch(a -> allFinite(a, row)));
  }

  @Test
  void simplifiesByItsRules() {
    assertThat(call(Numbers.ADD, X, call(Numbers.SUBTRACT, Y, Y)).simplified()).hasToString("x");
    assertThat(call(Numbers.MULTIPLY, call(Numbers.DIVIDE, X, X), Y).simplified()).hasToString("y");
    assertThat(call(Numbers.MULTIPLY, X, call(Numbers.MULTIPLY, X, X)).simplified())
        .hasToString("x³");
    assertThat(call(Numbers.ADD, X, real(-2)).simplified()).hasToString("x − 2");
    assertThat(call(Numbers.SUBTRACT, X, call(Numbers.NEGATE, Y)).simplified())
        .hasToString("x + y");
    assertThat(call(Numbers.SUBTRACT, real(0), call(Numbers.NEGATE, Y)).simplified())
        .hasToString("y");
    assertThat(call(Numbers.SQUARE_ROOT, call(Numbers.ADD, real(1), real(3))).simplified())
        .hasToString("2");
    assertThat(call(Numbers.LOGARITHM, real(0)).simplified()).hasToString("ln(0)");
    assertThat(call(Truths.IF, call(Truths.LESS, X, X), X, Y).simplified()).hasToString("y");
    Expression always = new Expression.Named(Truths.TRUE);
    assertThat(call(Truths.IF, call(Truths.OR, call(Truths.LESS, X, Y), always), X, Y).simplified())
        .hasToString("x");
  }

  @Test
  void parenthesesKeepTheOrderOfOperations() {
    Expression sum = call(Numbers.ADD, X, Y);
    assertThat(call(Numbers.ADD, sum, X)).hasToString("x + y + x");
    assertThat(call(Numbers.ADD, X, sum)).hasToString("x + (x + y)");
    assertThat(call(Numbers.MULTIPLY, sum, X)).hasToString("(x + y) · x");
    assertThat(call(Numbers.DIVIDE, X, call(Numbers.MULTIPLY, X, Y))).hasToString("x / (x · y)");
    assertThat(call(Numbers.NEGATE, call(Numbers.NEGATE, X)).java()).isEqualTo("-(-x)");
    assertThat(call(Numbers.SQUARE, real(-2))).hasToString("(−2)²");
    assertThat(call(Truths.IF, call(Truths.LESS, X, Y), X, call(Numbers.ADD, Y, real(1.5))))
        .hasToString("if x < y then x else y + 1.5");
  }

  @Test
  void numbersRoundToBeRead() {
    Expression e = call(Numbers.MULTIPLY, real(2.0060666807), call(Numbers.SQUARE_ROOT, X));
    assertThat(e.rounded(4)).hasToString("2.006 · √(x)");
    assertThat(real(123456).rounded(2)).hasToString("120000");
    assertThat(real(1.25e-9)).hasToString("1.25E−9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> e.rounded(0))
        .withMessage("digits must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call(Numbers.ADD, X, new Input(Primitives.P, 2)))
        .withMessage("arguments of add must be of types [real, real], got [real, truth]");
  }
}
