package descent.convex.projection;

import descent.argument.Require;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.List;

/**
 * Dykstra's algorithm: the projection onto the intersection of convex sets from the projections
 * onto each of them, in turn.
 *
 * <pre>{@code
 * in each cycle, for i = 1 … m, with z₀ = zₘ of the cycle before:
 *   zᵢ = Pᵢ(zᵢ₋₁ + pᵢ),   pᵢ ← zᵢ₋₁ + pᵢ − zᵢ
 * }</pre>
 *
 * <p>Without the corrections {@code pᵢ}, these are alternating projections, which find some common
 * point and not, as a rule, the nearest one.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>tolerance of {@code √Σ‖Δpᵢ‖²}, the change of the corrections in a
 * cycle</td><td>10⁻¹⁰</td></tr>
 * </table>
 *
 * <p>Points may rest for many cycles while the corrections still change, so that a small step of
 * the point alone would say nothing; {@code Δpᵢ = zᵢ₋₁ − zᵢ}, so that no set is farther away in the
 * end than {@code mε}.
 *
 * <p>Guarantees: converges to the projection if the sets have a common point; linearly for
 * polyhedra, without a rate in general. If they have none, see {@link DykstraResult}: the run ends
 * with {@link StopReason#INFEASIBLE} and vectors that show it, after a number of cycles that grows
 * as the sets come nearer to each other. Cost per iteration, which is one cycle: each projection
 * once; memory: {@code 2m + 3} vectors. Not for many sets that one solver could take as constraints
 * of a quadratic program. Sources: Boyle and Dykstra, A method for finding projections onto the
 * intersection of convex sets in Hilbert spaces (1986); the stopping rule: Birgin and Raydan,
 * Robust stopping criteria for Dykstra's algorithm, SIAM Journal on Scientific Computing 26 (2005).
 *
 * @param tolerance {@code ε}
 */
public record Dykstra(double tolerance) {
  private static final int CYCLES = 100_000;

  /** Checks the tolerance. */
  public Dykstra {
    Require.positive("tolerance", tolerance);
  }

  /** {@code ε = 10⁻¹⁰}. */
  public static Dykstra standard() {
    return new Dykstra(1e-10);
  }

  /** Another tolerance. */
  public static Dykstra withTolerance(double tolerance) {
    return new Dykstra(tolerance);
  }

  /** Projects, in 100,000 cycles at most. */
  public DykstraResult project(double[] x, List<Projection> sets) {
    return project(x, sets, Stopping.iterations(CYCLES));
  }

  /** Projects, or until {@code stopping} says so, without keeping a trace. */
  public DykstraResult project(
      double[] x, List<Projection> sets, Stopping stopping, Observer... observers) {
    return project(x, sets, stopping, Recording.nothing(), observers);
  }

  /**
   * Projects {@code x} onto the intersection of the sets.
   *
   * @param x finite, of the sets' dimension; not changed
   * @param sets one or more, of the same dimension
   * @param stopping limits beside the tolerance; an iteration is a cycle
   * @param recording what to keep of the way
   * @param observers called at the start and after each cycle
   */
  public DykstraResult project(
      double[] x,
      List<Projection> sets,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    Require.finite("x", x);
    Require.nonNull("sets", sets);
    Require.atLeast("the number of sets", sets.size(), 1);
    for (int i = 0; i < sets.size(); i++) {
      if (Require.nonNull("sets[" + i + "]", sets.get(i)).dimension() != x.length) {
        throw new IllegalArgumentException(
            "x has length "
                + x.length
                + " but sets["
                + i
                + "] is one of dimension "
                + sets.get(i).dimension());
      }
    }
    return new DykstraRun(tolerance, x, sets, stopping, recording, observers).follow();
  }
}
