package descent.convex;

import descent.optimize.Iteration;

/**
 * What stopping rules and observers see of a run on a constrained problem; the gradient norm is
 * {@code ‖∇_x L‖₂}. An observer asks for it: {@code if (k instanceof ConstrainedIteration c) …}.
 */
public interface ConstrainedIteration extends Iteration {

  /** {@code ‖h(x_k)‖_∞}. */
  double violation();

  /** A copy of {@code λ_k}. */
  double[] multipliers();
}
