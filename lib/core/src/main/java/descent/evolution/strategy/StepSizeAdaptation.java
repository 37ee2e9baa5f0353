package descent.evolution.strategy;

import descent.argument.Require;
import descent.evolution.Evaluation;
import descent.evolution.EvolutionRun;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Solver;
import descent.optimize.Stopping;
import java.util.Optional;

/**
 * The (μ/μ, λ) evolution strategy with cumulative step-size adaptation: λ children around the mean
 * of the μ best of the generation before; the step size grows where successive means move in one
 * direction, and shrinks where they move to and fro.
 *
 * <pre>{@code
 * x_k = m + σz_k,  z_k ~ N(0, I),  k = 1 … λ
 * z = mean of the z_k of the μ best
 * m ← m + σz
 * s ← (1 − c)s + √(c(2 − c)μ) z
 * σ ← σ exp((c/d) (‖s‖/χ_n − 1)),   χ_n = E‖N(0, I)‖
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code σ}</td><td>the first step size, in units of x</td><td>none</td></tr>
 * <tr><td>{@code λ}</td><td>children</td><td>{@code 4 + ⌊3 ln n⌋}, at least 8</td></tr>
 * <tr><td>{@code μ}</td><td>parents</td><td>{@code ⌊λ/4⌋}, at least 1</td></tr>
 * <tr><td>{@code c, d}</td><td>memory and damping of the path</td><td>{@code √(μ/(n + μ))}, {@code
 * 1 + √(μ/n)}</td></tr>
 * </table>
 *
 * <p>Guarantees. None for a single run; with equal parents' weights the mean of many parents
 * repairs the errors of each. It forgets its best point, since children replace parents, which lets
 * it leave small basins; the result still has the best seen. Cost per generation: λ evaluations and
 * {@code O(λn)}. Not for ill-conditioned problems: its steps are round, see {@link CmaEs}. Source:
 * Hansen, Arnold and Auger, Evolution strategies, Springer Handbook of Computational Intelligence
 * (2015), the (μ/μ, λ)-ES with search path, with one step size for all coordinates.
 *
 * @param stepSize {@code σ}, positive
 * @param parents {@code μ}, at least 1
 * @param children {@code λ}, more than μ
 * @param bounds where points may be, if that is limited
 * @param evaluation how points are evaluated
 * @param seed of the steps
 */
public record StepSizeAdaptation(
    double stepSize,
    int parents,
    int children,
    Optional<Box> bounds,
    Evaluation evaluation,
    long seed)
    implements Solver<Objective> {

  /** Checks. */
  public StepSizeAdaptation {
    Require.positive("stepSize", stepSize);
    Require.atLeast("parents", parents, 1);
    Require.atLeast("children", children, parents + 1);
    Require.nonNull("bounds", bounds);
    Require.nonNull("evaluation", evaluation);
  }

  /** With the defaults for this dimension, and without bounds. */
  public static StepSizeAdaptation withStepSize(int dimension, double stepSize, long seed) {
    Require.atLeast("dimension", dimension, 1);
    int children = Math.max(8, 4 + (int) (3 * Math.log(dimension)));
    return new StepSizeAdaptation(
        stepSize, children / 4, children, Optional.empty(), Evaluation.inTurn(), seed);
  }

  /** The same with other numbers of parents and children. */
  public StepSizeAdaptation withPopulation(int newParents, int newChildren) {
    return new StepSizeAdaptation(stepSize, newParents, newChildren, bounds, evaluation, seed);
  }

  /** The same within bounds, at which steps are reflected. */
  public StepSizeAdaptation within(Box box) {
    return new StepSizeAdaptation(stepSize, parents, children, Optional.of(box), evaluation, seed);
  }

  /** The same with another way of evaluation. */
  public StepSizeAdaptation withEvaluation(Evaluation other) {
    return new StepSizeAdaptation(stepSize, parents, children, bounds, other, seed);
  }

  /** A search from {@code x0}, to be asked and told. */
  public NormalSearch startFrom(double[] x0) {
    return new StepSizeSearch(this, Require.nonNull("x0", x0));
  }

  @Override
  public Result minimize(
      Objective f, double[] x0, Stopping stopping, Recording recording, Observer... observers) {
    Require.nonNull("f", f);
    Require.length("x0", x0, f.dimension());
    return EvolutionRun.minimizeVectors(
        startFrom(x0), f, evaluation, stopping, recording, observers);
  }
}
