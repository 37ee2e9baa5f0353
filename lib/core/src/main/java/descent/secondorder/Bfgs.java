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
 * BFGS: a quasi-Newton method that learns the inverse Hessian from its steps.
 *
 * <pre>{@code x_{k+1} = x_k − α_k H_k ∇f(x_k)
 * H_{k+1} = (I − ρsyᵀ) H_k (I − ρysᵀ) + ρssᵀ,   ρ = 1/yᵀs,
 * s = x_{k+1} − x_k,   y = ∇f(x_{k+1}) − ∇f(x_k)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code α_k}</td><td>the line search</td><td>{@link MoreThuente}</td></tr>
 * </table>
 *
 * <p>{@code H_0 = I}, and {@code (sᵀy/yᵀy) I} before the first update. The first search tries
 * {@code 1/‖∇f(x_0)‖}, the others 1. Steps without positive curvature, {@code sᵀy ≤ 2⁻⁵² yᵀy},
 * teach nothing. When a search fails, {@code H} becomes {@code I} again.
 *
 * <p>Guarantees: {@code H} stays positive definite, so every direction leads down; with a Wolfe
 * search it converges superlinearly where the Hessian at the minimizer is positive definite and
 * Lipschitz. On an n-dimensional quadratic with exact searches it ends after n steps. Cost per
 * iteration: about 1 evaluation and {@code O(n²)}; memory: {@code n²}. For {@code n} above some
 * hundreds use {@link Lbfgs}. Source: Nocedal & Wright (2006), Algorithm 6.1, eq. 6.17 and 6.20,
 * Theorems 6.5 and 6.6.
 *
 * @param lineSearch how the step is chosen
 */
public record Bfgs(LineSearch lineSearch) implements Solver<Differentiable> {

  /** Checks that there is a search. */
  public Bfgs {
    Require.nonNull("lineSearch", lineSearch);
  }

  /** With Moré and Thuente's search. */
  public static Bfgs standard() {
    return new Bfgs(MoreThuente.standard());
  }

  /** With this line search. */
  public static Bfgs with(LineSearch lineSearch) {
    return new Bfgs(lineSearch);
  }

  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    DenseInverse inverse = new DenseInverse(Require.nonNull("f", f).dimension());
    return DirectionalDescent.minimize(
        lineSearch, new QuasiNewton(inverse), f, x0, stopping, recording, observers);
  }
}
