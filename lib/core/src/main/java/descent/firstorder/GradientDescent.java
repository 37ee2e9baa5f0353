package descent.firstorder;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.schedule.Schedule;

/**
 * Gradient descent: step against the gradient.
 *
 * <pre>{@code x_t = x_{t−1} − η_t ∇f(x_{t−1})}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_t}</td><td>the step size, in units of x² / f</td><td>none: it depends on the objective's scale</td></tr>
 * </table>
 *
 * <p>Guarantees. If {@code f} is β-smooth and {@code η ≤ 1/β}, the value never rises; if it is also
 * convex, {@code f(x_t) − f* ≤ ‖x_0 − x*‖² / (2ηt)}; if it is μ-strongly convex, the error falls by
 * a constant factor a step. On a quadratic every {@code η < 2/λ_max} converges and {@code η =
 * 2/(λ_min + λ_max)} is the best fixed step, with the factor {@code (κ − 1)/(κ + 1)}; the exact
 * step reaches the same factor. Larger steps diverge: the run then stops with {@link
 * StopReason#NON_FINITE_VALUE} and the best point so far.
 *
 * <p>Cost per iteration: one gradient and {@code O(n)}; memory: four vectors. Not for
 * ill-conditioned problems, where it needs {@code O(κ log 1/ε)} iterations. Source: Nesterov,
 * Introductory Lectures on Convex Optimization (2004), Theorems 2.1.14 and 2.1.15; for the exact
 * step Nocedal & Wright (2006), Theorem 3.3.
 *
 * @param stepSize how the size of the steps is chosen
 */
public record GradientDescent(StepSize stepSize) implements Solver<Differentiable> {

  /** Checks that there is a choice of step size. */
  public GradientDescent {
    Require.nonNull("stepSize", stepSize);
  }

  /** The same step size {@code η}, positive and finite, at every step. */
  public static GradientDescent withStepSize(double stepSize) {
    return withSchedule(Schedule.constant(stepSize));
  }

  /** Step sizes by a schedule. */
  public static GradientDescent withSchedule(Schedule schedule) {
    return new GradientDescent(new StepSize.Scheduled(schedule));
  }

  /** The step size {@code 1/β} of an objective that knows its smoothness. */
  public static GradientDescent withInverseSmoothness() {
    return new GradientDescent(new StepSize.InverseSmoothness());
  }

  /** The exact step along the negative gradient of a quadratic. */
  public static GradientDescent withExactStep() {
    return new GradientDescent(new StepSize.Exact());
  }

  /** The long step of Barzilai and Borwein, after a first step of the given size. */
  public static GradientDescent withBarzilaiBorwein(double firstStep) {
    return new GradientDescent(BarzilaiBorwein.withLongSteps(firstStep));
  }

  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    StepSize.Choice choice = stepSize.on(Require.nonNull("f", f));
    Run run = new Run(f, x0, stopping, recording, observers);
    while (run.goesOn()) {
      double step = choice.next(run);
      if (step == Double.POSITIVE_INFINITY) {
        run.stop(StopReason.UNBOUNDED);
      } else {
        Vectors.axpy(-step, run.gradient(), run.point());
        run.stepped(step);
      }
    }
    return run.result();
  }
}
