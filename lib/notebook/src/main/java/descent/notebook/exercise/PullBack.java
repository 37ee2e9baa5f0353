package descent.notebook.exercise;

/** An answer to exercise 03.4: what one operation of a tape hands down to its two operands. */
@FunctionalInterface
public interface PullBack {

  /** The shares of {@code a} and {@code b} in the adjoint of the result, as an array of two. */
  double[] of(double a, double b, double adjoint);
}
