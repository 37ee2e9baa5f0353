package descent.function;

/** An objective with a gradient. */
public interface Differentiable extends Objective {

  /**
   * Returns {@code f(x)} and writes {@code ∇f(x)} into {@code gradient}, an array of length {@link
   * #dimension()}. Value and gradient come together because they share most of their work. Does not
   * allocate.
   */
  double valueAndGradient(double[] x, double[] gradient);

  /** {@code ∇f(x)} in a new array, for use outside of inner loops. */
  default double[] gradient(double[] x) {
    double[] gradient = new double[dimension()];
    valueAndGradient(x, gradient);
    return gradient;
  }
}
