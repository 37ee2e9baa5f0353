package descent.function.loss;

import java.util.OptionalDouble;

/**
 * {@code ℓ = |p − t|}: the median is its best constant prediction, so that outliers count by their
 * side, not by their distance. Convex; not smooth: at {@code p = t} the derivative jumps from −1 to
 * 1, and is 0 by convention.
 */
public record AbsoluteLoss() implements Loss {

  @Override
  public String name() {
    return "absolute";
  }

  @Override
  public double value(double prediction, double target) {
    return Math.abs(prediction - target);
  }

  @Override
  public double derivative(double prediction, double target) {
    return Math.signum(prediction - target);
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
