package descent.function.loss;

import java.util.OptionalDouble;

/**
 * The loss {@code ℓ(p, t)} of a prediction {@code p}, a real number, for a target {@code t}. All
 * derivatives are by the prediction.
 *
 * <p>Where a loss has a kink, its derivative is the subgradient smallest in absolute value: 0 at
 * the kinks of all losses here. Losses do not check their arguments, which come by the million;
 * models check targets once, where data enter. Values overflow to infinity only where the loss
 * itself is too large for a double.
 *
 * <p>Source of the definitions unless a loss names its own: Hastie, Tibshirani & Friedman, The
 * Elements of Statistical Learning (2nd edition, 2009), Section 10.6.
 */
public interface Loss {

  /** The name for legends and tables: {@code log-cosh}. */
  String name();

  /** {@code ℓ(p, t)}, at least 0. */
  double value(double prediction, double target);

  /** {@code ∂ℓ/∂p}; at a kink the subgradient smallest in absolute value. */
  double derivative(double prediction, double target);

  /**
   * Returns {@code ℓ(p, t)} and writes {@code ∂ℓ/∂p} to {@code derivatives[k]}: the same bits as
   * {@link #value} and {@link #derivative}, and cheaper where both need the same exponential.
   */
  default double valueAndDerivative(double prediction, double target, double[] derivatives, int k) {
    derivatives[k] = derivative(prediction, target);
    return value(prediction, target);
  }

  /** How convex {@code ℓ} is as a function of the prediction, whatever the target. */
  Convexity convexity();

  /**
   * {@code β}, the smallest Lipschitz constant of the derivative (the supremum of {@code ∂²ℓ/∂p²});
   * absent if there is none, because the loss has a kink or curves without bound.
   */
  OptionalDouble smoothness();
}
