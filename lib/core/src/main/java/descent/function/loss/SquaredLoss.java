package descent.function.loss;

import descent.argument.Require;
import java.util.OptionalDouble;

/**
 * {@code ℓ = (s/2)(p − t)²}: the mean is its best constant prediction. Sources disagree on the
 * factor: {@link #half} is {@code ½(p − t)²}, with the derivative {@code p − t}; {@link #full} is
 * {@code (p − t)²}, the summand of the mean squared error. {@code s}-smooth and {@code s}-strongly
 * convex.
 *
 * @param scale {@code s}, positive: 1 for the half, 2 for the full square
 */
public record SquaredLoss(double scale) implements TwiceDifferentiableLoss {

  /** Checks the scale. */
  public SquaredLoss {
    Require.positive("scale", scale);
  }

  /** {@code ½(p − t)²}. */
  public static SquaredLoss half() {
    return new SquaredLoss(1);
  }

  /** {@code (p − t)²}. */
  public static SquaredLoss full() {
    return new SquaredLoss(2);
  }

  @Override
  public String name() {
    return "squared";
  }

  @Override
  public double value(double prediction, double target) {
    double residual = prediction - target;
    return 0.5 * scale * residual * residual;
  }

  @Override
  public double derivative(double prediction, double target) {
    return scale * (prediction - target);
  }

  @Override
  public double secondDerivative(double prediction, double target) {
    return scale;
  }

  @Override
  public Convexity convexity() {
    return Convexity.STRONGLY_CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.of(scale);
  }
}
