package descent.convex.quadratic;

import descent.convex.ConstrainedResult;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;

/**
 * A method for quadratic programs. Settings are immutable, so one solver serves any number of runs
 * and threads.
 *
 * <p>A run stops by itself where the KKT conditions hold ({@code KKT_TOLERANCE}), where no point is
 * feasible ({@code INFEASIBLE}) or no minimum exists ({@code UNBOUNDED}), the last two with a
 * certificate. What stopping rules and observers see as gradient norm is the largest residual of
 * the KKT conditions: stationarity, violation and complementarity. An evaluation is one product
 * {@code Qx}, which gives value and gradient.
 */
public interface QuadraticSolver {

  /**
   * Minimizes.
   *
   * @param q the program
   * @param stopping when to stop, beside the method's own criteria
   * @param recording what to keep of the way
   * @param observers called at the start and after each iteration, in this order; any of them may
   *     stop the run
   * @throws IllegalArgumentException if an argument is null, or the program is not of the kind that
   *     the method takes
   */
  ConstrainedResult minimize(
      QuadraticProgram q, Stopping stopping, Recording recording, Observer... observers);

  /** Minimizes without keeping a trace. */
  default ConstrainedResult minimize(QuadraticProgram q, Stopping stopping, Observer... observers) {
    return minimize(q, stopping, Recording.nothing(), observers);
  }

  /** Minimizes in at most 10,000 iterations. */
  default ConstrainedResult minimize(QuadraticProgram q) {
    return minimize(q, Stopping.iterations(10_000));
  }
}
