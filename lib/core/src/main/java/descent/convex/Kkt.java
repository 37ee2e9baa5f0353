package descent.convex;

import descent.argument.Require;

/**
 * The conditions of Karush, Kuhn and Tucker at a point, in numbers and in words.
 *
 * <pre>
 * {@code ∇f + Σ λ_i∇h_i + Σ μ_j∇g_j − ν⁻ + ν⁺ = 0            stationarity
 * h_i(x) = 0,  g_j(x) ≤ 0,  l ≤ x ≤ u                     primal feasibility
 * μ, ν⁻, ν⁺ ≥ 0                                           dual feasibility
 * μ_j g_j(x) = 0,  ν⁻_k (l_k − x_k) = 0, ν⁺_k (x_k − u_k) = 0   complementarity}
 * </pre>
 *
 * <p>At a minimizer where the gradients of the active constraints are independent there are such
 * multipliers, and only one set of them. Where the problem is convex, the conditions are enough;
 * elsewhere the second-order test of the report says more. Cost: one gradient of each function,
 * {@code O(n m²)} for {@code m} active constraints, {@code n − m} Hessian products and {@code O((n
 * − m)³)}. Source: Nocedal & Wright (2006), Sections 12.3 to 12.5.
 */
public final class Kkt {
  private Kkt() {}

  /**
   * Reports on {@code x} with multipliers estimated there: those of active constraints, with the
   * least {@code ‖∇_x L‖₂} that the signs {@code μ, ν⁻, ν⁺ ≥ 0} permit. The others are zero. What
   * is wrong with a feasible point then shows in the stationarity.
   *
   * @throws IllegalArgumentException if {@code x} is not finite or of another length
   */
  public static KktReport report(ConstrainedProblem p, double[] x) {
    return report(p, x, KktTolerance.usual());
  }

  /** The same with other tolerances. */
  public static KktReport report(ConstrainedProblem p, double[] x, KktTolerance tolerance) {
    ActiveGradients active = active(p, x, tolerance);
    return KktInspection.report(active, active.estimate(), true);
  }

  /**
   * Reports on {@code x} with these multipliers, whatever is wrong with either.
   *
   * @throws IllegalArgumentException if {@code x} is not finite or of another length, or there is
   *     not one multiplier for each constraint
   */
  public static KktReport report(ConstrainedProblem p, double[] x, Multipliers multipliers) {
    return report(p, x, multipliers, KktTolerance.usual());
  }

  /** The same with other tolerances. */
  public static KktReport report(
      ConstrainedProblem p, double[] x, Multipliers multipliers, KktTolerance tolerance) {
    Require.nonNull("p", p);
    Require.nonNull("multipliers", multipliers).requireOf(p);
    return KktInspection.report(active(p, x, tolerance), multipliers, false);
  }

  /** The multipliers that {@link #report(ConstrainedProblem, double[])} estimates. */
  public static Multipliers estimate(ConstrainedProblem p, double[] x) {
    return active(p, x, KktTolerance.usual()).estimate();
  }

  private static ActiveGradients active(ConstrainedProblem p, double[] x, KktTolerance tolerance) {
    Require.nonNull("p", p);
    Require.length("x", x, p.dimension());
    Require.finite("x", x);
    Require.nonNull("tolerance", tolerance);
    return new ActiveGradients(p, x.clone(), tolerance);
  }
}
