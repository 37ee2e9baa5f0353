package descent.function.loss;

/**
 * A loss for two classes, labelled {@code y ∈ {−1, +1}}, that looks only at the margin {@code m =
 * y·p}: positive if the prediction's sign is right, large if it is so by far. Then {@code ℓ(p, y) =
 * φ(yp)} and {@code ∂ℓ/∂p = y φ′(yp)}.
 *
 * <p>Labels other than ±1 give meaningless numbers, unchecked: {@link Labels} checks and converts
 * them where data enter.
 */
public interface MarginLoss extends Loss {

  /** {@code φ(m)}, non-increasing. */
  double ofMargin(double margin);

  /** {@code φ′(m) ≤ 0}. */
  double slope(double margin);

  @Override
  default double value(double prediction, double target) {
    return ofMargin(target * prediction);
  }

  @Override
  default double derivative(double prediction, double target) {
    return target * slope(target * prediction);
  }
}
