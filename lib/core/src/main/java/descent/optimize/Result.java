package descent.optimize;

import java.util.Arrays;

/**
 * What a run found. The best point is the one with the lowest finite value seen, wherever the run
 * went afterwards. If the run converged, it is the point where it did, unless an earlier value was
 * lower by more than rounding (2⁻⁴⁰ of the larger of {@code |f(x_0)|} and the minimum).
 *
 * @param minimizer the best point; a copy goes in and out
 * @param minimum {@code f(minimizer)}
 * @param gradientNorm {@code ‖∇f(minimizer)‖₂}
 * @param lastPoint the point where the run stopped; a copy goes in and out
 * @param lastValue {@code f(lastPoint)}, possibly not finite
 * @param iterations iterations done
 * @param evaluations evaluations of the objective
 * @param stopReason why the run stopped
 * @param trace what was recorded of the way
 */
public record Result(
    double[] minimizer,
    double minimum,
    double gradientNorm,
    double[] lastPoint,
    double lastValue,
    int iterations,
    Evaluations evaluations,
    StopReason stopReason,
    Trace trace) {

  /** Copies the arrays. */
  public Result {
    minimizer = minimizer.clone();
    lastPoint = lastPoint.clone();
  }

  @Override
  public double[] minimizer() {
    return minimizer.clone();
  }

  @Override
  public double[] lastPoint() {
    return lastPoint.clone();
  }

  /** Whether a criterion of convergence was met: {@code stopReason().converged()}. */
  public boolean converged() {
    return stopReason.converged();
  }

  @Override
  public String toString() {
    return (converged() ? "converged: " : "stopped: ")
        + stopReason.description()
        + " after "
        + iterations
        + (iterations == 1 ? " iteration" : " iterations")
        + "; minimum "
        + minimum
        + " at "
        + Arrays.toString(minimizer)
        + "; gradient norm "
        + gradientNorm
        + "; evaluations: "
        + evaluations;
  }
}
