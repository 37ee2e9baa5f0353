package descent.function;

/**
 * A differentiable objective that knows how curved it can be.
 *
 * <p>{@code β}-smooth: {@code ‖∇f(x) − ∇f(y)‖ ≤ β ‖x − y‖} for all {@code x, y}. {@code μ}-strongly
 * convex: {@code f(y) ≥ f(x) + ∇f(x)ᵀ(y − x) + (μ/2)‖y − x‖²}. The condition number is {@code κ =
 * β/μ}. Source: Nesterov, Introductory Lectures on Convex Optimization (2004), Sections 1.2.2 and
 * 2.1.3.
 */
public interface Smooth extends Differentiable {

  /**
   * {@code β}, the smallest known Lipschitz constant of the gradient. May cost an eigenvalue
   * problem: keep the answer.
   */
  double smoothness();

  /**
   * {@code μ ≥ 0}, the largest known strong convexity; 0 if none is known. May cost an eigenvalue
   * problem.
   */
  double strongConvexity();

  /** {@code κ = β/μ}; infinite if the objective is not known to be strongly convex. */
  default double conditionNumber() {
    return smoothness() / strongConvexity();
  }
}
