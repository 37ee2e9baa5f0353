package descent.optimize;

import descent.function.Objective;

/**
 * A method that minimizes. Settings are immutable, so one solver serves any number of runs and
 * threads.
 *
 * <p>Every solver reports why it stopped, keeps the best point it saw, counts what it evaluates,
 * leaves {@code x0} as it was, and obeys the thread's interrupt flag at each iteration. What goes
 * wrong during a run (a NaN, a step that leads nowhere) is no exception but a {@link StopReason};
 * exceptions are for bad arguments.
 *
 * @param <F> what the method needs to know of the objective
 */
public interface Solver<F extends Objective> {

  /**
   * Minimizes {@code f} from {@code x0}.
   *
   * @param f the objective
   * @param x0 the start, finite, of the objective's dimension; not changed
   * @param stopping when to stop; a run without a limit may go on until its thread is interrupted
   * @param recording what to keep of the way
   * @param observers called at the start and after each iteration, in this order; any of them may
   *     stop the run
   * @throws IllegalArgumentException if an argument is null, or {@code x0} is not finite or of
   *     another length
   */
  Result minimize(F f, double[] x0, Stopping stopping, Recording recording, Observer... observers);

  /** Minimizes without keeping a trace. */
  default Result minimize(F f, double[] x0, Stopping stopping, Observer... observers) {
    return minimize(f, x0, stopping, Recording.nothing(), observers);
  }
}
