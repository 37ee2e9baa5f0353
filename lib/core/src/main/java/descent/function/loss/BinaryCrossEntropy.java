package descent.function.loss;

import java.util.OptionalDouble;

/**
 * The cross-entropy of two classes, as a loss of the logit {@code p}, for a target probability
 * {@code t ∈ [0, 1]} of the first class:
 *
 * <pre>{@code ℓ = −t log σ(p) − (1 − t) log(1 − σ(p)) = t·log(1 + e^{−p}) + (1 − t)·log(1 + e^p)
 * ∂ℓ/∂p = σ(p) − t}</pre>
 *
 * For {@code t ∈ {0, 1}} it is {@link LogisticLoss} with {@code y = 2t − 1}; between them it takes
 * soft labels too, which a margin cannot express, and is then least, but not 0, at {@code σ(p) =
 * t}. It is {@link CrossEntropy} for the logits {@code (p, 0)}. Strictly convex and ¼-smooth.
 */
public record BinaryCrossEntropy() implements TwiceDifferentiableLoss {

  @Override
  public String name() {
    return "binary cross-entropy";
  }

  @Override
  public double value(double prediction, double target) {
    return target * Sigmoid.softplus(-prediction) + (1 - target) * Sigmoid.softplus(prediction);
  }

  @Override
  public double derivative(double prediction, double target) {
    // σ(p) − t written without the subtraction of nearly equal numbers.
    return (1 - target) * Sigmoid.of(prediction) - target * Sigmoid.of(-prediction);
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
