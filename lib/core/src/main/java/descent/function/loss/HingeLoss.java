package descent.function.loss;

import java.util.OptionalDouble;

/**
 * {@code ℓ = max(0, 1 − yp)} for labels {@code y = ±1}, the loss of support vector machines:
 * margins of 1 and more cost nothing. Convex; not smooth: at the margin 1 the slope jumps from −1
 * to 0, and is 0 by convention. Source: Cortes & Vapnik, Support-Vector Networks, Machine Learning
 * 20 (1995), Section 3.
 */
public record HingeLoss() implements MarginLoss {

  @Override
  public String name() {
    return "hinge";
  }

  @Override
  public double ofMargin(double margin) {
    return Math.max(0, 1 - margin);
  }

  @Override
  public double slope(double margin) {
    return margin >= 1 ? 0 : -1;
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
