package descent.notebook.exercise;

/** An answer to exercise 07.4: one step of an update rule at one coordinate. */
@FunctionalInterface
public interface CoordinateStep {

  /**
   * The parameter after the step.
   *
   * @param x the parameter before it
   * @param gradient the gradient there
   * @param memory what the rule remembers of this coordinate, zeros at first; brought up to date
   */
  double next(double x, double gradient, double[] memory);
}
