package descent.function.loss;

import java.util.OptionalDouble;

/**
 * {@code ℓ = log(1 + e^{−yp})} for labels {@code y = ±1}: the negative log-likelihood of {@code P(y
 * | p) = σ(yp)}. Strictly convex and ¼-smooth; not strongly convex, for it flattens as the margin
 * grows, and has no minimizer: separable data drive weights to infinity.
 *
 * <p>{@link BinaryCrossEntropy} is the same loss for {@code t = (y + 1)/2 ∈ {0, 1}}. Some sources
 * divide by {@code log 2}, so that the loss is 1 at {@code p = 0}.
 */
public record LogisticLoss() implements MarginLoss, TwiceDifferentiableLoss {

  @Override
  public String name() {
    return "logistic";
  }

  @Override
  public double ofMargin(double margin) {
    return Sigmoid.softplus(-margin);
  }

  @Override
  public double slope(double margin) {
    return -Sigmoid.of(-margin);
  }

  @Override
  public double valueAndDerivative(double prediction, double target, double[] derivatives, int k) {
    double z = -(target * prediction);
    double e = Math.exp(-Math.abs(z));
    derivatives[k] = target * -((z >= 0 ? 1 : e) / (1 + e));
    return Math.max(z, 0) + Sigmoid.logOfOnePlus(e);
  }

  @Override
  public double secondDerivative(double prediction, double target) {
    return Sigmoid.derivative(prediction);
  }

  @Override
  public Convexity convexity() {
    return Convexity.STRICTLY_CONVEX;
  }

  @Override
  public OptionalDouble smoothness() {
    return OptionalDouble.of(0.25);
  }
}
