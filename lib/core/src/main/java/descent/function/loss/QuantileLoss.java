package descent.function.loss;

import descent.argument.Require;
import java.util.OptionalDouble;

/**
 * The pinball loss, whose best constant prediction is the τ-quantile of the targets:
 *
 * <pre>{@code ℓ = τ(t − p)         for p ≤ t
 * ℓ = (1 − τ)(p − t)   for p > t}</pre>
 *
 * For {@code τ = ½} it is half the absolute loss. Convex; not smooth: at {@code p = t} the
 * derivative jumps from {@code −τ} to {@code 1 − τ}, and is 0 by convention. Source: Koenker &
 * Bassett, Regression Quantiles, Econometrica 46 (1978), eq. 2.1.
 *
 * @param tau {@code τ}, the share of targets to lie below the prediction, between 0 and 1
 */
public record QuantileLoss(double tau) implements Loss {

  /** Checks τ. */
  public QuantileLoss {
    Require.between("tau", tau, 0, 1);
  }

  @Override
  public String name() {
    return "quantile";
  }

  @Override
  public double value(double prediction, double target) {
    double missing = target - prediction;
    return Math.max(tau * missing, (tau - 1) * missing);
  }

  @Override
  public double derivative(double prediction, double target) {
    if (prediction < target) {
      return -tau;
    }
    return prediction > target ? 1 - tau : 0;
  }

  @Override
  public Convexity convexity() {
    return Convexity.CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.empty();
  }
}
