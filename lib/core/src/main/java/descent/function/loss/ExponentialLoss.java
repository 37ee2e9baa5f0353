package descent.function.loss;

import java.util.OptionalDouble;

/**
 * {@code ℓ = e^{−yp}} for labels {@code y = ±1}, the loss that AdaBoost minimizes. Strictly convex;
 * its second derivative equals its value and has no bound, so that it is not smooth and no fixed
 * step size is safe. It is infinite for margins below −709.78, where {@code e^{−yp}} is no double.
 * Source: Friedman, Hastie & Tibshirani, Additive Logistic Regression, Annals of Statistics 28
 * (2000), Section 4.1.
 */
public record ExponentialLoss() implements MarginLoss, TwiceDifferentiableLoss {

  @Override
  public String name() {
    return "exponential";
  }

  @Override
  public double ofMargin(double margin) {
    return Math.exp(-margin);
  }

  @Override
  public double slope(double margin) {
    return -Math.exp(-margin);
  }

  @Override
  public double secondDerivative(double prediction, double target) {
    return Math.exp(-target * prediction);
  }

  @Override
  public Convexity convexity() {
    return Convexity.STRICTLY_CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.empty();
  }
}
