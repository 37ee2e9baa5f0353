package descent.notebook.exercise;

import java.util.function.DoubleUnaryOperator;

/** An answer to exercise 11.5: a search for the weak Wolfe conditions. */
@FunctionalInterface
public interface WolfeSearch {

  /**
   * A step that satisfies both conditions.
   *
   * @param phi {@code φ}
   * @param slope {@code φ'}
   */
  double step(DoubleUnaryOperator phi, DoubleUnaryOperator slope, double c1, double c2);
}
