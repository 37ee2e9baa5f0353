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
 * The (1+1) evolution strategy with the one-fifth success rule: one child a generation, which takes
 * its parent's place unless it is worse; steps grow where more than a fifth of them succeed, and
 * shrink where fewer do.
 *
 * <pre>{@code
 * y = x + σz,  z ~ N(0, I)
 * σ ← σ exp((1{f(y) ≤ f(x)} − 1/5) / d),   x ← y if f(y) ≤ f(x)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code σ}</td><td>the first step size, in units of x</td><td>none</td></tr>
 * <tr><td>{@code d}</td><td>the damping of its change</td><td>{@code √(n + 1)}</td></tr>
 * </table>
 *
 * <p>Guarantees. The value never rises. On the sphere the logarithm of the distance falls linearly,
 * by about {@code 0.2/n} a generation at best. Cost per generation: one evaluation and {@code
 * O(n)}. Not for ill-conditioned problems, where it needs {@code O(nκ)} evaluations: its steps are
 * round. Source: Rechenberg, Evolutionsstrategie (1973); in this form Hansen, Arnold and Auger,
 * Evolution strategies, Springer Handbook of Computational Intelligence (2015), the algorithm of
 * the (1+1)-ES.
 *
 * @param stepSize {@code σ}, positive
 * @param bounds where points may be, if that is limited
 * @param evaluation how points are evaluated
 * @param seed of the steps
 */
public record OnePlusOne(double stepSize, Optional<Box> bounds, Evaluation evaluation, long seed)
    implements Solver<Objective> {

  /** Checks. */
  public OnePlusOne {
    Require.positive("stepSize", stepSize);
    Require.nonNull("bounds", bounds);
    Require.nonNull("evaluation", evaluation);
  }

  /** Without bounds. */
  public static OnePlusOne withStepSize(double stepSize, long seed) {
    return new OnePlusOne(stepSize, Optional.empty(), Evaluation.inTurn(), seed);
  }

  /** The same within bounds, at which steps are reflected. */
  public OnePlusOne within(Box box) {
    return new OnePlusOne(stepSize, Optional.of(box), evaluation, seed);
  }

  /** The same with another way of evaluation. */
  public OnePlusOne withEvaluation(Evaluation other) {
    return new OnePlusOne(stepSize, bounds, other, seed);
  }

  /** A search from {@code x0}, to be asked and told. */
  public OnePlusOneSearch startFrom(double[] x0) {
    return new OnePlusOneSearch(this, Require.nonNull("x0", x0));
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
