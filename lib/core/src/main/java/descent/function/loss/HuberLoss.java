package descent.function.loss;

import descent.argument.Require;
import java.util.OptionalDouble;

/**
 * Squared near the target and absolute far from it, with {@code r = p − t}:
 *
 * <pre>{@code ℓ = ½r²           for |r| ≤ δ
 * ℓ = δ(|r| − ½δ)   beyond}</pre>
 *
 * Convex and 1-smooth. The second derivative is 1 up to and including {@code |r| = δ}, where the
 * derivative has its kinks, and 0 beyond. Source: Huber, Robust Estimation of a Location Parameter,
 * Annals of Mathematical Statistics 35 (1964), p. 75. Beware of libraries that divide it by δ.
 *
 * @param delta {@code δ}, the residual where the parabola ends; positive, in the target's unit
 */
public record HuberLoss(double delta) implements TwiceDifferentiableLoss {

  /** Checks δ. */
  public HuberLoss {
    Require.positive("delta", delta);
  }

  @Override
  public String name() {
    return "Huber";
  }

  @Override
  public double value(double prediction, double target) {
    double size = Math.abs(prediction - target);
    return size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
  }

  @Override
  public double derivative(double prediction, double target) {
    return Math.max(-delta, Math.min(delta, prediction - target));
  }

  @Override
  public double secondDerivative(double prediction, double target) {
    return Math.abs(prediction - target) <= delta ? 1 : 0;
  }

  @Override
  public Convexity convexity() {
    return Convexity.CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.of(1);
  }
}
