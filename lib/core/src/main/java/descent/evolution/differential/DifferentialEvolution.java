package descent.evolution.differential;

import descent.argument.Require;
import descent.evolution.AskAndTell;
import descent.evolution.Evaluation;
import descent.evolution.EvolutionRun;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Solver;
import descent.optimize.Stopping;

/**
 * Differential evolution: each point of the population is tried against a mixture of itself and a
 * mutant, which differences of other points make.
 *
 * <pre>{@code
 * v_i = x_a + F(x_b − x_c)                       rand/1
 *       x_best + F(x_b − x_c)                    best/1
 *       x_i + F(x_best − x_i) + F(x_b − x_c)     current-to-best/1
 * u_i = v_i in the coordinates that crossover chooses, x_i elsewhere
 * x_i ← u_i if f(u_i) ≤ f(x_i)
 * }</pre>
 *
 * <p>Here {@code a, b, c} and {@code i} are all different. Crossover takes at least one coordinate:
 * binomial, each with probability {@code CR}, for itself; exponential, a run of neighbours that
 * goes on with probability {@code CR}. All trials of a generation are made from the same
 * population, so that they may be evaluated in parallel.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default of {@link #within}</th></tr>
 * <tr><td>{@code N}</td><td>points</td><td>{@code 5n}, at least 20</td></tr>
 * <tr><td>{@code F}</td><td>the weight of differences</td><td>0.6</td></tr>
 * <tr><td>{@code CR}</td><td>the crossover rate</td><td>0.9</td></tr>
 * <tr><td></td><td>mutant and crossover</td><td>rand/1, binomial</td></tr>
 * </table>
 *
 * <p>Guarantees. No point's value ever rises. The population may shrink before it has found the
 * minimizer; small {@code F} and {@code N} and the mutants of the best make that likelier, and
 * faster runs too. Points that leave the box are reflected. {@code x0} is one of the first points,
 * the others are uniform in the box. Cost per generation: {@code N} evaluations and {@code O(Nn)};
 * memory: the population, twice. Source: Storn and Price, Differential evolution: a simple and
 * efficient heuristic for global optimization over continuous spaces, Journal of Global
 * Optimization 11, 1997; current-to-best: Price, Storn and Lampinen, Differential Evolution (2005).
 *
 * @param bounds where the points may be
 * @param populationSize {@code N}, at least 4
 * @param weight {@code F}, above 0 and at most 2
 * @param crossoverRate {@code CR}, from 0 to 1
 * @param mutant which differences make it
 * @param crossover how it is mixed with the point
 * @param evaluation how points are evaluated
 * @param seed of all random numbers
 */
public record DifferentialEvolution(
    Box bounds,
    int populationSize,
    double weight,
    double crossoverRate,
    Mutant mutant,
    Crossing crossover,
    Evaluation evaluation,
    long seed)
    implements Solver<Objective> {

  /** Which differences make the mutant. */
  public enum Mutant {
    /** {@code x_a + F(x_b − x_c)}. */
    RAND_1,
    /** {@code x_best + F(x_b − x_c)}. */
    BEST_1,
    /** {@code x_i + F(x_best − x_i) + F(x_b − x_c)}. */
    CURRENT_TO_BEST_1
  }

  /** Which coordinates of the mutant are taken. */
  public enum Crossing {
    /** One at random, and each other with probability {@code CR}. */
    BINOMIAL,
    /** A run, round the end, from one at random; it goes on with probability {@code CR}. */
    EXPONENTIAL
  }

  /** Checks. */
  public DifferentialEvolution {
    Require.nonNull("bounds", bounds);
    Require.atLeast("populationSize", populationSize, 4);
    if (!(weight > 0 && weight <= 2)) {
      throw new IllegalArgumentException("weight must be above 0 and at most 2, got " + weight);
    }
    if (!(crossoverRate >= 0 && crossoverRate <= 1)) {
      throw new IllegalArgumentException(
          "crossoverRate must be between 0 and 1, got " + crossoverRate);
    }
    Require.nonNull("mutant", mutant);
    Require.nonNull("crossover", crossover);
    Require.nonNull("evaluation", evaluation);
  }

  /** With the defaults above. */
  public static DifferentialEvolution within(Box bounds, long seed) {
    Require.nonNull("bounds", bounds);
    return new DifferentialEvolution(
        bounds,
        Math.max(20, 5 * bounds.dimension()),
        0.6,
        0.9,
        Mutant.RAND_1,
        Crossing.BINOMIAL,
        Evaluation.inTurn(),
        seed);
  }

  /** The same with another number of points. */
  public DifferentialEvolution withPopulation(int size) {
    return new DifferentialEvolution(
        bounds, size, weight, crossoverRate, mutant, crossover, evaluation, seed);
  }

  /** The same with another weight {@code F} and crossover rate {@code CR}. */
  public DifferentialEvolution withRates(double newWeight, double newCrossoverRate) {
    return new DifferentialEvolution(
        bounds, populationSize, newWeight, newCrossoverRate, mutant, crossover, evaluation, seed);
  }

  /** The same with another mutant and crossover. */
  public DifferentialEvolution withVariant(Mutant newMutant, Crossing newCrossover) {
    return new DifferentialEvolution(
        bounds, populationSize, weight, crossoverRate, newMutant, newCrossover, evaluation, seed);
  }

  /** The same with another way of evaluation. */
  public DifferentialEvolution withEvaluation(Evaluation other) {
    return new DifferentialEvolution(
        bounds, populationSize, weight, crossoverRate, mutant, crossover, other, seed);
  }

  /** A search with {@code x0} among its first points, to be asked and told. */
  public AskAndTell<double[]> startFrom(double[] x0) {
    return new DifferentialSearch(this, x0);
  }

  @Override
  public Result minimize(
      Objective f, double[] x0, Stopping stopping, Recording recording, Observer... observers) {
    Require.nonNull("f", f);
    Require.length("x0", x0, f.dimension());
    Require.finite("x0", x0);
    return EvolutionRun.minimizeVectors(
        startFrom(x0), f, evaluation, stopping, recording, observers);
  }
}
