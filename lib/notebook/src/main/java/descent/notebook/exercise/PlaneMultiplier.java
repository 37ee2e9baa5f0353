package descent.notebook.exercise;

/**
 * An answer to exercise 16.2: the multiplier of a plane, for the point of it nearest to another.
 */
@FunctionalInterface
public interface PlaneMultiplier {

  /** {@code λ} at the minimizer of {@code ½‖x − p‖²} on {@code aᵀx − b = 0}. */
  double of(double[] a, double b, double[] p);
}
