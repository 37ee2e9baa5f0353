package descent.notebook.exercise;

import descent.function.Quadratic;

/** An answer to exercise 02.4: one step of steepest descent with the exact step size. */
@FunctionalInterface
public interface ExactStep {

  /** The point after one exact step from {@code x}, in a new array. */
  double[] from(Quadratic f, double[] x);
}
