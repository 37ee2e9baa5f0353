package descent.function.autodiff;

/**
 * A function {@code ℝⁿ → ℝ}, written in operations that a tape can record: {@code x ->
 * x.at(0).times(x.at(1)).exp()}. It is run anew for every point, so it may branch and loop on
 * values; what it makes belongs to that run and must not be kept.
 */
@FunctionalInterface
public interface Expression {

  /** The function's value at {@code x}. */
  Scalar at(Vector x);
}
