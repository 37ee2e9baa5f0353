package descent.convex;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.linalg.Vectors;

/**
 * {@code L(x) = f(x) + Σ λ_i h_i(x) + Σ μ_j g_j(x) + Σ ν⁻_k (l_k − x_k) + Σ ν⁺_k (x_k − u_k)} as a
 * function of {@code x}, the multipliers fixed. A constraint with multiplier 0 is not evaluated.
 *
 * <p>Its methods allocate: an iteration that must not sums up the parts itself.
 *
 * @param problem of which problem
 * @param multipliers one for each constraint
 */
public record Lagrangian(ConstrainedProblem problem, Multipliers multipliers)
    implements HessianProduct {

  /** Checks the number of multipliers. */
  public Lagrangian {
    Require.nonNull("problem", problem);
    Require.nonNull("multipliers", multipliers).requireOf(problem);
  }

  @Override
  public int dimension() {
    return problem.dimension();
  }

  @Override
  public double value(double[] x) {
    return valueAndGradient(x, new double[x.length]);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double[] part = new double[x.length];
    double value = problem.objective().valueAndGradient(x, gradient);
    return value + addConstraints(x, gradient, part);
  }

  /** Adds the gradient of all but {@code f}, and returns its value. */
  double addConstraints(double[] x, double[] gradient, double[] part) {
    double value = 0;
    for (int i = 0; i < problem.equalities().size(); i++) {
      value += add(multipliers.equality(i), problem.equalities().get(i), x, gradient, part);
    }
    for (int j = 0; j < problem.inequalities().size(); j++) {
      value += add(multipliers.inequality(j), problem.inequalities().get(j), x, gradient, part);
    }
    for (int k = 0; k < x.length; k++) {
      gradient[k] += multipliers.upper(k) - multipliers.lower(k);
      // An infinite bound has multiplier 0, and 0·∞ is no number.
      value += multipliers.lower(k) == 0 ? 0 : multipliers.lower(k) * (problem.lower(k) - x[k]);
      value += multipliers.upper(k) == 0 ? 0 : multipliers.upper(k) * (x[k] - problem.upper(k));
    }
    return value;
  }

  private static double add(
      double multiplier, Constraint constraint, double[] x, double[] gradient, double[] part) {
    if (multiplier == 0) {
      return 0;
    }
    double value = constraint.function().valueAndGradient(x, part);
    Vectors.axpy(multiplier, part, gradient);
    return multiplier * value;
  }

  /**
   * {@code ∇²L(x)·v}.
   *
   * @throws IllegalArgumentException if a function with a multiplier has no Hessian product
   */
  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    double[] part = new double[x.length];
    curved("the objective", problem.objective()).hessianProduct(x, v, product);
    for (int i = 0; i < problem.equalities().size(); i++) {
      addProduct(multipliers.equality(i), problem.equalities().get(i), x, v, product, part);
    }
    for (int j = 0; j < problem.inequalities().size(); j++) {
      addProduct(multipliers.inequality(j), problem.inequalities().get(j), x, v, product, part);
    }
  }

  private static void addProduct(
      double multiplier,
      Constraint constraint,
      double[] x,
      double[] v,
      double[] product,
      double[] part) {
    if (multiplier != 0) {
      curved("constraint \"" + constraint.name() + "\"", constraint.function())
          .hessianProduct(x, v, part);
      Vectors.axpy(multiplier, part, product);
    }
  }

  private static HessianProduct curved(String name, Differentiable function) {
    if (function instanceof HessianProduct curved) {
      return curved;
    }
    throw new IllegalArgumentException(name + " must have a Hessian product for the second order");
  }
}
