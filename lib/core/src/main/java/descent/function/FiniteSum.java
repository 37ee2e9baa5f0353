package descent.function;

/**
 * A mean over many terms, as training minimizes it, with what is added to every term:
 *
 * <pre>{@code f(x) = (1/n) Σᵢ fᵢ(x) + r(x)}</pre>
 *
 * <p>{@code fᵢ} is the loss of observation {@code i} and {@code r} a regularizer, if there is one.
 * A {@link Batch} of terms gives an estimate of {@code f} and its gradient; with the weights of
 * {@link Batch} the estimate is unbiased.
 */
public interface FiniteSum extends Differentiable {

  /** {@code n}, the number of terms, at least 1. */
  int terms();

  /**
   * Returns {@code Σₖ wₖ f_{iₖ}(x) + r(x)} over the batch's terms {@code iₖ} with their weights
   * {@code wₖ}, and writes its gradient into {@code gradient}, an array of length {@link
   * #dimension()}. Costs as much as the batch is large, whatever {@code n}; does not allocate.
   */
  double batch(Batch batch, double[] x, double[] gradient);

  /** The same for the plain mean of these terms, for use outside of inner loops. */
  default double batch(int[] terms, double[] x, double[] gradient) {
    return batch(Batch.of(terms), x, gradient);
  }
}
