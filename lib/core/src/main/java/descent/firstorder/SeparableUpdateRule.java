package descent.firstorder;

/**
 * An update rule whose step at a coordinate depends on that coordinate alone, so that it can be
 * made range by range: by another rule for each parameter group, or by several threads.
 */
public interface SeparableUpdateRule extends UpdateRule {

  /**
   * Makes the step at the coordinates {@code from ≤ i < to} only. Steps over ranges that make up
   * all coordinates are, bit for bit, the step over all of them.
   *
   * @param step the step's number {@code t}, counted from 1
   * @param learningRate {@code η_t}
   * @param x the parameters, which the step changes inside the range
   * @param gradient the gradient at {@code x}, or an estimate of it; not changed
   * @param memory the rule's vectors, which the step brings up to date inside the range
   * @param from the first coordinate
   * @param to the coordinate after the last
   */
  void step(
      int step,
      double learningRate,
      double[] x,
      double[] gradient,
      double[][] memory,
      int from,
      int to);

  @Override
  default void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    step(step, learningRate, x, gradient, memory, 0, x.length);
  }
}
