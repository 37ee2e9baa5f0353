package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.ConstrainedResult;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;

/**
 * A primal–dual interior-point method for convex quadratic programs, with Mehrotra's predictor and
 * corrector: Newton's method on the KKT conditions with {@code s_j z_j = σμ} for {@code s_j z_j =
 * 0}.
 *
 * <pre>{@code
 * Qx + c + Eᵀy + Cᵀz = 0,   Ex = e,   Cx + s = d,   s, z > 0
 * predictor: Δ_aff with σ = 0;   σ = (μ_aff/μ)³,   μ = sᵀz/m
 * corrector: s∘z + Δs_aff∘Δz_aff = σμ on the right;   (x, y, z, s) += α (Δx, Δy, Δz, Δs)
 * }</pre>
 *
 * {@code E} holds the equalities and fixed variables, {@code C} the inequalities and bounds.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>tolerance</td><td>1e-9</td></tr>
 * </table>
 *
 * <p>Stops where the dual residual is at most {@code ε max(1, ‖c‖, ‖Qx‖)}, the primal residuals at
 * most {@code ε max(1, ‖e‖, ‖d‖)} in the largest entry, and {@code sᵀz ≤ ε max(1, |f|)}; but as
 * long as a further step makes the worst of them ten times smaller, it takes it. The start need not
 * be feasible, and there is none to give.
 *
 * <p>Guarantees: about 10 to 30 iterations, whatever the size. {@code Q} must be positive
 * semidefinite, and may be zero or singular; variables may be free, and the feasible set need not
 * have an interior. Redundant equalities are left out, with multiplier 0. Programs without a
 * minimum are found out by the growth of the iterates, and {@link ActiveSet} finds the certificate;
 * it also finishes a run that rounding keeps from the tolerance. The answer tells active
 * constraints only by their multipliers, and where a constraint is active with multiplier 0, {@code
 * x} is exact to {@code √ε} only; where that matters, and for a series of programs that change
 * little, use {@link ActiveSet}. Cost per iteration: {@code (m + n/3) n²/2} multiplications for
 * {@code n} variables and {@code m} rows of {@code G}, and {@code pn²/2} for {@code p} equalities;
 * bounds cost next to nothing. Memory: {@code 2n²} beside the program; an iteration allocates
 * nothing. Source: Mehrotra, SIAM Journal on Optimization 2 (1992); Nocedal & Wright (2006),
 * Algorithm 16.4.
 *
 * @param tolerance {@code ε}
 */
public record InteriorPoint(double tolerance) implements QuadraticSolver {

  /** Checks the tolerance. */
  public InteriorPoint {
    Require.positive("tolerance", tolerance);
  }

  /** {@code ε = 1e-9}. */
  public static InteriorPoint standard() {
    return new InteriorPoint(1e-9);
  }

  /** With this tolerance. */
  public static InteriorPoint withTolerance(double tolerance) {
    return new InteriorPoint(tolerance);
  }

  @Override
  public ConstrainedResult minimize(
      QuadraticProgram q, Stopping stopping, Recording recording, Observer... observers) {
    Convexity.require(Require.nonNull("q", q));
    return new InteriorPointRun(q, tolerance, stopping, recording, observers).result();
  }
}
