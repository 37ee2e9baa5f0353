package descent.firstorder;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import descent.linesearch.DirectionalDescent;
import descent.linesearch.Directions;
import descent.linesearch.LineSearch;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.Stopping;

/**
 * Steepest descent with a line search: against the gradient, as far as the search says.
 *
 * <pre>{@code x_{k+1} = x_k − α_k ∇f(x_k)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code α_k}</td><td>the line search</td><td>none</td></tr>
 * </table>
 *
 * <p>The search tries {@code 1/‖∇f(x_0)‖} first, and later the step that would promise the decrease
 * of the last one: {@code α_{k−1}‖∇f(x_{k−1})‖²/‖∇f(x_k)‖²} (Nocedal & Wright 2006, Section 3.5).
 *
 * <p>Guarantees: with any search whose conditions imply Zoutendijk's (all here but golden section
 * and Brent on functions of many minima), gradients tend to zero; on a quadratic with the exact
 * step {@code f(x_k) − f*} falls by {@code ((κ − 1)/(κ + 1))²} a step at least, and no faster from
 * the worst start. Cost per iteration: one search and {@code O(n)}; memory: eight vectors. Not for
 * ill-conditioned problems. Source: Nocedal & Wright (2006), Theorems 3.2 and 3.3.
 *
 * @param lineSearch how the step is chosen
 */
public record SteepestDescent(LineSearch lineSearch) implements Solver<Differentiable> {

  /** Checks that there is a search. */
  public SteepestDescent {
    Require.nonNull("lineSearch", lineSearch);
  }

  /** With this line search. */
  public static SteepestDescent with(LineSearch lineSearch) {
    return new SteepestDescent(lineSearch);
  }

  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    return DirectionalDescent.minimize(
        lineSearch, new NegativeGradient(), f, x0, stopping, recording, observers);
  }

  private static final class NegativeGradient implements Directions {
    private double lastNorm;
    private double lastLength;

    @Override
    public void direction(Run run, double[] d) {
      for (int i = 0; i < d.length; i++) {
        d[i] = -run.gradient()[i];
      }
    }

    @Override
    public double firstStep(Run run, double[] d) {
      double norm = run.gradientNorm();
      // The last step had the length α‖g‖.
      double step = lastLength > 0 ? lastLength / norm * (lastNorm / norm) : 1 / norm;
      lastNorm = norm;
      return step > 0 && step < Double.POSITIVE_INFINITY ? step : 1;
    }

    @Override
    public void moved(double[] s, double[] y) {
      lastLength = Vectors.norm(s);
    }

    @Override
    public boolean restart() {
      boolean remembered = lastLength > 0;
      lastLength = 0;
      return remembered;
    }
  }
}
