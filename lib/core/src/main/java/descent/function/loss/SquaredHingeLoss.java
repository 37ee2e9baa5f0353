package descent.function.loss;

import java.util.OptionalDouble;

/**
 * {@code ℓ = max(0, 1 − yp)²} for labels {@code y = ±1}: the hinge without its kink. Convex and
 * 2-smooth. The second derivative is 2 up to and including the margin 1, where the derivative has
 * its kink, and 0 beyond. Source: Keerthi & DeCoste, A Modified Finite Newton Method for Fast
 * Solution of Large Scale Linear SVMs, JMLR 6 (2005), Section 2; some sources take half of it.
 */
public record SquaredHingeLoss() implements MarginLoss, TwiceDifferentiableLoss {

  @Override
  public String name() {
    return "squared hinge";
  }

  @Override
  public double ofMargin(double margin) {
    double missing = Math.max(0, 1 - margin);
    return missing * missing;
  }

  @Override
  public double slope(double margin) {
    return -2 * Math.max(0, 1 - margin);
  }

  @Override
  public double secondDerivative(double prediction, double target) {
    return target * prediction <= 1 ? 2 : 0;
  }

  @Override
  public Convexity convexity() {
    return Convexity.CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.of(2);
  }
}
