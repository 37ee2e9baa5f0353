package descent.convex;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;

/**
 * Newton's method for {@code ∇f(x) + Σ λ_i ∇h_i(x) = 0}, {@code h(x) = 0}, the conditions of
 * Lagrange and of Karush, Kuhn and Tucker for equality constraints, guarded so that it goes to
 * minimizers and from far.
 *
 * <pre>
 * {@code | W + δI  Aᵀ | |  p |     | ∇f(x_k) |
 * | A        0 | | λ⁺ | = − |  h(x_k) |,    W = ∇²L(x_k, λ_k),  A = ∇h(x_k)ᵀ
 * x_{k+1} = x_k + α_k p,   λ_{k+1} = λ⁺}
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>the largest {@code |h_i|} of a point that counts as feasible</td><td>10⁻⁸</td></tr>
 * </table>
 *
 * <p>{@code δ} acts on the tangent space and is 0 where the reduced Hessian {@code ZᵀWZ} is
 * positive definite, which is the inertia of a minimizer; otherwise it is made so. {@code α_k} is
 * backtracked from 1 on the penalty {@code f + ρ‖h‖₂}. After a step with {@code δ > 0} or {@code α
 * < 1}, as at the start, {@code λ} is the multiplier of least squares.
 *
 * <p>Stopping rules see {@code ‖∇_x L‖₂} as the gradient norm. A rule of convergence counts only at
 * points that are feasible to {@code ε}. Redundant constraints get multiplier 0, and {@link
 * Kkt#report} names them. Where the violation {@code ‖h‖} is stationary and not small, the run
 * leaves along a direction of negative curvature of {@code ‖h‖²}; if there is none, it ends as
 * infeasible, with the constraints that contradict each other, to first order, in the certificate.
 *
 * <p>Guarantees: quadratic convergence near a minimizer with independent gradients and positive
 * curvature on the tangent space; a quadratic with affine constraints takes one step. It may end in
 * a local minimizer. Cost per iteration: one Hessian of each function, {@code O(n³)} and as a rule
 * one evaluation; memory {@code O(n²)}. Not for inequalities, nor for thousands of variables.
 * Evaluations count those of the objective; each constraint is evaluated along with it. Source:
 * Nocedal & Wright (2006), Section 18.1 and Algorithm 18.3.
 *
 * @param feasibility {@code ε}
 */
public record NewtonKkt(double feasibility) {

  /** Checks the setting. */
  public NewtonKkt {
    Require.nonNegative("feasibility", feasibility);
  }

  /** {@code ε = 10⁻⁸}. */
  public static NewtonKkt standard() {
    return new NewtonKkt(1e-8);
  }

  /** The same with another {@code ε}. */
  public NewtonKkt withFeasibility(double feasibility) {
    return new NewtonKkt(feasibility);
  }

  /**
   * Minimizes from {@code x0}, which need not be feasible and is not changed.
   *
   * @throws IllegalArgumentException if an argument is null, {@code x0} is not finite or of another
   *     length, the problem has inequalities or bounds, or a function has no Hessian product
   */
  public ConstrainedResult minimize(
      ConstrainedProblem p,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    requireEqualitiesOnly(Require.nonNull("p", p));
    Require.length("x0", x0, p.dimension());
    Require.finite("x0", x0);
    return new NewtonKktRun(p, x0, feasibility, stopping, recording, observers).run();
  }

  /** Minimizes without keeping a trace. */
  public ConstrainedResult minimize(
      ConstrainedProblem p, double[] x0, Stopping stopping, Observer... observers) {
    return minimize(p, x0, stopping, Recording.nothing(), observers);
  }

  private static void requireEqualitiesOnly(ConstrainedProblem p) {
    if (!p.inequalities().isEmpty()) {
      refuse("inequality \"" + p.inequalities().get(0).name() + "\"");
    }
    for (int k = 0; k < p.dimension(); k++) {
      if (!Double.isInfinite(p.lower(k))) {
        refuse("bound " + p.lowerName(k));
      }
      if (!Double.isInfinite(p.upper(k))) {
        refuse("bound " + p.upperName(k));
      }
    }
    requireCurvature("the objective", p.objective());
    for (Constraint equality : p.equalities()) {
      requireCurvature("constraint \"" + equality.name() + "\"", equality.function());
    }
  }

  private static void refuse(String constraint) {
    throw new IllegalArgumentException("p must have equality constraints only, got " + constraint);
  }

  private static void requireCurvature(String name, Differentiable function) {
    if (!(function instanceof HessianProduct)) {
      throw new IllegalArgumentException(
          name + " must have a Hessian product, got " + function.getClass().getSimpleName());
    }
  }
}
