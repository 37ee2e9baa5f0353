package descent.function;

/**
 * A finite sum whose terms depend on a few coordinates each, as those of a linear model on sparse
 * rows: a batch's gradient can be had for what its entries cost, whatever the dimension.
 */
public interface SparseTerms extends FiniteSum {

  /**
   * Whether gradients are sparse. They are not where every term depends on all parameters, nor with
   * a ridge.
   */
  boolean hasSparseGradients();

  /**
   * The same value and gradient as {@link #batch(Batch, double[], double[])}, bit for bit, for sums
   * that {@link #hasSparseGradients}.
   *
   * @param batch the terms with their weights
   * @param x the point
   * @param gradient all zero; afterwards the gradient
   * @param support empty; afterwards it holds every coordinate at which the gradient is not zero
   */
  double batch(Batch batch, double[] x, double[] gradient, Support support);
}
