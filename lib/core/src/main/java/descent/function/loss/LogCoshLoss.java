package descent.function.loss;

import java.util.OptionalDouble;

/**
 * {@code ℓ = log cosh(p − t)}: like {@code ½r²} near the target and like {@code |r| − log 2} far
 * from it, without a kink in any derivative. Strictly convex and 1-smooth, but not strongly convex.
 */
public record LogCoshLoss() implements TwiceDifferentiableLoss {
  private static final double LOG_2 = Math.log(2);

  @Override
  public String name() {
    return "log-cosh";
  }

  @Override
  public double value(double prediction, double target) {
    double size = Math.abs(prediction - target);
    if (size > 1) {
      // cosh overflows from 711 on; e^{−2|r|} does not.
      return size + Math.log1p(Math.exp(-2 * size)) - LOG_2;
    }
    // cosh r − 1 = (eʳ − 1)²/(2eʳ) keeps the digits of a small residual.
    double e = Math.expm1(size);
    return Math.log1p(e * e / (2 * (1 + e)));
  }

  @Override
  public double derivative(double prediction, double target) {
    return Math.tanh(prediction - target);
  }

  /** {@code 1/cosh²(p − t)}. */
  @Override
  public double secondDerivative(double prediction, double target) {
    double e = Math.exp(-2 * Math.abs(prediction - target));
    return 4 * e / ((1 + e) * (1 + e));
  }

  @Override
  public Convexity convexity() {
    return Convexity.STRICTLY_CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.of(1);
  }
}
