package descent.linesearch;

import descent.argument.Require;
import descent.function.Differentiable;

/**
 * A way to choose the size {@code α} of a step along a direction {@code d} that leads down:
 *
 * <pre>{@code φ(α) = f(x + αd),   φ'(α) = ∇f(x + αd)ᵀd,   φ'(0) < 0}</pre>
 *
 * The description is immutable and serves any number of runs; {@link #on} makes what one run works
 * with. Every search takes every descent direction, refuses any other, treats a value that is not
 * finite as a step too long, and says why it failed.
 *
 * <p>Near a minimizer the difference of two values is mostly rounding. Where it is below {@code
 * 2⁻⁴⁴} of the value, and the step promises less than {@code 2⁻²⁶} of it, the searches that compare
 * it with a slope take the trapezoidal rule {@code α(φ'(0) + φ'(α))/2} for {@code φ(α) − φ(0)}; the
 * two are equal on quadratics. So a run can reach gradients far below the root of the machine
 * precision. Source: Hager & Zhang, SIAM Journal on Optimization 16 (2005), the approximate Wolfe
 * conditions.
 */
public interface LineSearch {

  /**
   * The search for the runs of one line.
   *
   * @throws IllegalArgumentException if the line's objective is not of the kind that the search
   *     needs
   */
  Search on(Line line);

  /**
   * One search, for teaching and for a look at a single line: allocates its vectors.
   *
   * @param f the objective
   * @param x where the line begins; not changed
   * @param direction {@code d}, of the same length
   * @param firstStep the step to try first, positive
   */
  default Searched along(Differentiable f, double[] x, double[] direction, double firstStep) {
    Line line = new Line(Require.nonNull("f", f));
    Search search = on(line);
    Require.finite("x", Require.length("x", x, f.dimension()));
    Require.length("direction", direction, f.dimension());
    double[] gradient = new double[x.length];
    double value = line.objective().valueAndGradient(x, gradient);
    line.start(x, value, gradient, direction);
    Outcome outcome = search.run(firstStep);
    return new Searched(
        outcome, line.step(), line.value(), line.slope(), line.trials(), line.point());
  }

  /**
   * What one search found.
   *
   * @param outcome found, or why not
   * @param step {@code α}; after a failure that of the lowest value seen, possibly 0
   * @param value {@code φ(α)}
   * @param slope {@code φ'(α)}
   * @param trials the steps at which the objective was evaluated, the start not counted
   * @param point {@code x + αd}; a copy goes in and out
   */
  record Searched(
      Outcome outcome, double step, double value, double slope, int trials, double[] point) {

    /** Copies the point. */
    public Searched {
      point = point.clone();
    }

    @Override
    public double[] point() {
      return point.clone();
    }
  }
}
