package descent.optimize;

/**
 * What stopping rules and observers see of a run: the state after iteration {@link #number()},
 * where 0 is the start. It is a view that the next iteration changes; {@link #point()} is a copy to
 * keep.
 */
public interface Iteration {

  /** The number of iterations done: 0 at the start. */
  int number();

  /** A copy of {@code x_k}. */
  double[] point();

  /** Copies {@code x_k} into an array of its length; solvers do it without allocation. */
  default void copyPoint(double[] out) {
    System.arraycopy(point(), 0, out, 0, out.length);
  }

  /** {@code f(x_k)}. */
  double value();

  /** {@code f(x_{k−1})}; at the start, {@code f(x_0)}. */
  double previousValue();

  /** {@code ‖∇f(x_k)‖₂}. */
  double gradientNorm();

  /** {@code η_k}, the step size that led to {@code x_k}; 0 at the start. */
  double stepSize();

  /** {@code ‖x_k − x_{k−1}‖₂}; 0 at the start. */
  double stepLength();

  /** Evaluations of any kind so far. */
  long evaluations();

  /** Nanoseconds since the run began. */
  long elapsedNanos();
}
