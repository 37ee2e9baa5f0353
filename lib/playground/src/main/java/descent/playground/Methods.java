package descent.playground;

import descent.argument.Require;
import descent.firstorder.GradientDescent;
import descent.function.Differentiable;
import descent.optimize.Solver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The methods that a demo can name. A new method is one line in {@link #ALL}: its name, as the
 * book's palette has it, what its settings are called, and the solver that they make.
 */
final class Methods {

  /**
   * One method.
   *
   * @param name the name, as in legends
   * @param settings the names of its numbers, in the order in which they are given
   * @param solver makes the solver from the numbers
   */
  record Method(
      String name, List<String> settings, Function<double[], Solver<Differentiable>> solver) {

    Solver<Differentiable> with(double[] numbers) {
      if (numbers.length != settings.size()) {
        throw new IllegalArgumentException(
            name + " takes " + settings.size() + " settings, got " + numbers.length);
      }
      return solver.apply(numbers);
    }
  }

  static final List<Method> ALL =
      List.of(
          new Method(
              "gradient descent",
              List.of("step size"),
              numbers -> GradientDescent.withStepSize(numbers[0])));

  private Methods() {}

  /** All names. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Method method : ALL) {
      names.add(method.name());
    }
    return names;
  }

  /**
   * The method of this name.
   *
   * @throws IllegalArgumentException if there is none; the message has the names
   */
  static Method named(String name) {
    Require.nonNull("method", name);
    for (Method method : ALL) {
      if (method.name().equals(name)) {
        return method;
      }
    }
    throw new IllegalArgumentException(
        "no method is named " + name + "; known: " + String.join(", ", names()));
  }
}
