package descent.notebook.exercise;

/** An answer to exercise 11.2: the steps that the Wolfe conditions accept along a parabola. */
@FunctionalInterface
public interface AcceptedSteps {

  /**
   * The shortest and the longest.
   *
   * @param slope {@code φ'(0)}, negative
   * @param curvature {@code φ''}, positive
   */
  double[] of(double slope, double curvature, double c1, double c2);
}
