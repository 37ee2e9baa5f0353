package descent.function.loss;

/**
 * A loss with a continuous derivative and a second derivative. It exists everywhere, except that
 * losses put together from pieces (Huber, squared hinge) say at which points their derivative has a
 * kink; there the value is that of the more curved side, the largest generalized second derivative.
 *
 * <p>Losses with kinks (absolute, quantile, hinge) are no instances: their second derivative is 0
 * wherever it exists, and tells Newton's method nothing.
 */
public interface TwiceDifferentiableLoss extends Loss {

  /** {@code ∂²ℓ/∂p²}, at least 0 for a convex loss. */
  double secondDerivative(double prediction, double target);
}
