package descent.landscape;

/**
 * What {@link Lanczos} found of a spectrum.
 *
 * @param values Ritz values, in ascending order
 * @param errorBounds for each: there is an eigenvalue at most this far away
 * @param weights for each: the squared component of the start along its Ritz vector; they add up to
 *     1, and are the weights of a Gauss quadrature over the spectrum
 */
public record RitzValues(double[] values, double[] errorBounds, double[] weights) {

  /** Copies. */
  public RitzValues {
    values = values.clone();
    errorBounds = errorBounds.clone();
    weights = weights.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  @Override
  public double[] errorBounds() {
    return errorBounds.clone();
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  /** The number of Ritz values. */
  public int size() {
    return values.length;
  }

  /** The lowest Ritz value, never below the smallest eigenvalue. */
  public double smallest() {
    return values[0];
  }

  /** The highest Ritz value, never above the largest eigenvalue. */
  public double largest() {
    return values[values.length - 1];
  }

  @Override
  public String toString() {
    return size()
        + " Ritz values from "
        + smallest()
        + " (± "
        + errorBounds[0]
        + ") to "
        + largest()
        + " (± "
        + errorBounds[size() - 1]
        + ")";
  }
}
