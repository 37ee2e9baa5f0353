package descent.linesearch;

import descent.function.Differentiable;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.StopReason;
import descent.optimize.Stopping;

/**
 * The loop of methods that search along a direction: {@code x_{k+1} = x_k + α_k d_k}.
 *
 * <p>When a search fails, the lowest point it saw is taken if it is lower than the last one, and
 * the method restarts from what it knows without memory; if nothing is lower, it restarts at the
 * same point, and the run ends when that does not help either: with a stop reason for each kind of
 * failure ({@link Outcome}).
 */
public final class DirectionalDescent {
  private DirectionalDescent() {}

  /** Runs the loop. */
  public static Result minimize(
      LineSearch lineSearch,
      Directions directions,
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    Run run = new Run(f, x0, stopping, recording, observers);
    Line line = new Line(run.objective());
    Search search = lineSearch.on(line);
    double[] d = new double[x0.length];
    double[] s = new double[x0.length];
    double[] y = new double[x0.length];
    while (run.goesOn()) {
      if (run.gradientNorm() == 0) {
        run.stop(StopReason.NO_PROGRESS);
        break;
      }
      Outcome outcome = search(run, line, search, directions, d);
      if (!outcome.found() && directions.restart() && line.step() == 0) {
        outcome = search(run, line, search, directions, d);
      }
      if (!outcome.found() && (line.step() == 0 || outcome == Outcome.UNBOUNDED)) {
        run.stop(outcome.stopReason());
        break;
      }
      difference(line.point(), run.point(), s);
      difference(line.gradient(), run.gradient(), y);
      run.steppedTo(line.step(), line.point(), line.value(), line.gradient());
      directions.moved(s, y);
    }
    return run.result();
  }

  private static Outcome search(
      Run run, Line line, Search search, Directions directions, double[] d) {
    directions.direction(run, d);
    line.start(run.point(), run.value(), run.gradient(), d);
    if (!(line.startSlope() < 0) && directions.restart()) {
      // Rounding has spoilt what the method remembers.
      directions.direction(run, d);
      line.start(run.point(), run.value(), run.gradient(), d);
    }
    return search.run(directions.firstStep(run, d));
  }

  private static void difference(double[] a, double[] b, double[] out) {
    System.arraycopy(a, 0, out, 0, out.length);
    Vectors.axpy(-1, b, out);
  }
}
