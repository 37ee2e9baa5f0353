package descent.notebook.exercise;

/** An answer to exercise 08.5: where AMSGrad goes in one coordinate, from 0. */
@FunctionalInterface
public interface MaximumPath {

  /** The point after each of these gradients. */
  double[] of(double[] gradients, double eta, double beta1, double beta2);
}
