package descent.secondorder;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linesearch.DirectionalDescent;
import descent.linesearch.LineSearch;
import descent.linesearch.MoreThuente;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Solver;
import descent.optimize.Stopping;

/**
 * L-BFGS: the BFGS direction from the last {@code m} pairs of steps and gradient differences,
 * without a matrix.
 *
 * <pre>
 * {@code x_{k+1} = x_k − α_k H_k ∇f(x_k),   s_k = x_{k+1} − x_k,   y_k = ∇f(x_{k+1}) − ∇f(x_k)}
 * </pre>
 *
 * {@code H_k∇f(x_k)} comes from the two-loop recursion ({@link CorrectionPairs}), which starts from
 * {@code γ_k I} with {@code γ_k = sᵀy/yᵀy}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code m}</td><td>pairs remembered, 3 to 20 as a rule</td><td>10</td></tr>
 * <tr><td>{@code α_k}</td><td>the line search</td><td>{@link MoreThuente}</td></tr>
 * </table>
 *
 * <p>The first search tries {@code 1/‖∇f(x_0)‖}, the others 1. Pairs without positive curvature,
 * {@code sᵀy ≤ 2⁻⁵² yᵀy}, are left out: a search that enforces the Wolfe conditions makes none,
 * others may. When a search fails, the pairs are forgotten.
 *
 * <p>Guarantees: every direction leads down; on uniformly convex functions with a Wolfe search it
 * converges R-linearly. On quadratics with exact searches the first {@code m + 1} steps are those
 * of conjugate gradients. Cost per iteration: about 1 evaluation and {@code 4mn} multiplications;
 * memory: {@code 2m} vectors and ten more. It was made for large {@code n}; not for noisy
 * gradients. Source: Liu & Nocedal, Mathematical Programming 45 (1989); Nocedal & Wright (2006),
 * Algorithms 7.4 and 7.5.
 *
 * @param memory {@code m}
 * @param lineSearch how the step is chosen
 */
public record Lbfgs(int memory, LineSearch lineSearch) implements Solver<Differentiable> {

  /** Checks the settings. */
  public Lbfgs {
    Require.atLeast("memory", memory, 1);
    Require.nonNull("lineSearch", lineSearch);
  }

  /** {@code m = 10} and Moré and Thuente's search. */
  public static Lbfgs standard() {
    return withMemory(10);
  }

  /** This many pairs and Moré and Thuente's search. */
  public static Lbfgs withMemory(int memory) {
    return new Lbfgs(memory, MoreThuente.standard());
  }

  /** The same with another line search. */
  public Lbfgs with(LineSearch lineSearch) {
    return new Lbfgs(memory, lineSearch);
  }

  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    CorrectionPairs pairs = new CorrectionPairs(memory, Require.nonNull("f", f).dimension());
    return DirectionalDescent.minimize(
        lineSearch, new QuasiNewton(pairs), f, x0, stopping, recording, observers);
  }
}
