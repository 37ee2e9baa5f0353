package descent.firstorder;

import descent.function.Support;

/**
 * An update rule whose step at a coordinate depends on that coordinate alone, and which leaves a
 * coordinate as it is, in the parameters and in its memory, where the gradient is zero. With sparse
 * gradients such a step costs what the gradient's entries cost, whatever the dimension.
 *
 * <p>SGD is one, and so is AdaGrad, whose sum of squares waits for the next gradient. Momentum is
 * none: its velocity moves a coordinate on after the gradient has become zero.
 */
public interface SparseUpdateRule extends UpdateRule {

  /**
   * Makes the same step as {@link #step(int, double, double[], double[], double[][])}, bit for bit,
   * looking only at the coordinates of the support.
   *
   * @param step the step's number {@code t}, counted from 1
   * @param learningRate {@code η_t}
   * @param x the parameters, which the step changes
   * @param gradient the gradient, zero outside of the support; not changed
   * @param memory the rule's vectors, which the step brings up to date
   * @param support the coordinates at which the gradient may be other than zero
   */
  void step(
      int step,
      double learningRate,
      double[] x,
      double[] gradient,
      double[][] memory,
      Support support);
}
