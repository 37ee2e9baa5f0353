package descent.playground;

import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Trace;
import java.util.List;
import org.teavm.jso.JSExport;

/** What a run found and the way it took, as the page reads it. */
public final class Path {
  private final Result result;

  Path(Result result) {
    this.result = result;
  }

  /** The coordinates of the points, one point after another, the start first. */
  @JSExport
  public double[] points() {
    List<Trace.Step> steps = result.trace().steps();
    int dimension = steps.get(0).point().length;
    double[] points = new double[dimension * steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      System.arraycopy(steps.get(i).point(), 0, points, dimension * i, dimension);
    }
    return points;
  }

  /** The value at each point; not finite at the end of a run that diverged. */
  @JSExport
  public double[] values() {
    List<Trace.Step> steps = result.trace().steps();
    double[] values = new double[steps.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = steps.get(i).value();
    }
    return values;
  }

  /** The norm of the gradient at each point. */
  @JSExport
  public double[] gradientNorms() {
    List<Trace.Step> steps = result.trace().steps();
    double[] norms = new double[steps.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = steps.get(i).gradientNorm();
    }
    return norms;
  }

  /** Why the run stopped, in words. */
  @JSExport
  public String stopReason() {
    return result.stopReason().description();
  }

  /** Whether a criterion of convergence was met. */
  @JSExport
  public boolean converged() {
    return result.converged();
  }

  /** Whether the run ended at a value that is not finite. */
  @JSExport
  public boolean diverged() {
    return result.stopReason() == StopReason.NON_FINITE_VALUE;
  }
}
