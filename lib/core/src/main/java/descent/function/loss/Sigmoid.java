package descent.function.loss;

/**
 * The logistic function and its antiderivative, which neither overflow nor lose digits, whatever
 * the argument.
 */
public final class Sigmoid {
  private Sigmoid() {}

  /**
   * {@code σ(z) = 1/(1 + e^{−z})}. Note {@code 1 − σ(z) = σ(−z)}, which keeps the digits that the
   * subtraction loses.
   */
  public static double of(double z) {
    // One exponential of a non-positive number: e^{−z} would overflow for z < −709.
    double e = Math.exp(-Math.abs(z));
    return (z >= 0 ? 1 : e) / (1 + e);
  }

  /** {@code σ′(z) = σ(z) σ(−z)}, at most ¼. */
  public static double derivative(double z) {
    double e = Math.exp(-Math.abs(z));
    return e / ((1 + e) * (1 + e));
  }

  /** {@code log(1 + e^z)}, the softplus function. */
  public static double softplus(double z) {
    return Math.max(z, 0) + logOfOnePlus(Math.exp(-Math.abs(z)));
  }

  /**
   * {@code log(1 + e)} for {@code e ≥ 0}, to a unit in the last place: the logarithm of the rounded
   * sum, and the first-order term of what rounding took from it. {@link Math#log1p} takes twice as
   * long.
   */
  static double logOfOnePlus(double e) {
    double sum = 1 + e;
    return Math.log(sum) + (e - (sum - 1)) / sum;
  }
}
