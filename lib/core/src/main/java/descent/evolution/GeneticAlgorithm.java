package descent.evolution;

import descent.argument.Require;
import descent.evolution.genome.Genome;
import descent.evolution.operator.Crossover;
import descent.evolution.operator.Mutation;
import descent.evolution.operator.Replacement;
import descent.evolution.operator.Selection;
import descent.evolution.operator.Tournament;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The genetic algorithm: select parents, cross them, mutate the children, replace.
 *
 * <pre>{@code
 * parents  = select(population)
 * children = pairs of parents, crossed with probability p_c, each then mutated
 * population = replace(population, children)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default of {@link #over}</th></tr>
 * <tr><td>population size</td><td>100</td></tr>
 * <tr><td>selection</td><td>{@link Tournament} of 3</td></tr>
 * <tr><td>crossover, with its rate {@code p_c}</td><td>none: given, with 0.9</td></tr>
 * <tr><td>mutation</td><td>none: given</td></tr>
 * <tr><td>replacement</td><td>generational with an elite of 1</td></tr>
 * </table>
 *
 * <p>Guarantees. With an elite the best value never rises; and if mutation can turn every genome
 * into every other, the optimum is found with probability 1 at last. Nothing is said of when. Equal
 * seeds give equal runs, on any number of threads. Survivors are not evaluated again: the objective
 * should be deterministic.
 *
 * <p>Cost per generation: an evaluation a child, and selection and operators; memory: population
 * and children, twice. Not for smooth functions of real variables, where gradients or CMA-ES need
 * far fewer evaluations. Source: Holland, Adaptation in Natural and Artificial Systems (1975);
 * Goldberg (1989); for convergence with elitism Rudolph, Convergence analysis of canonical genetic
 * algorithms, IEEE Transactions on Neural Networks 5(1), 1994.
 *
 * @param genome what is known of the genomes
 * @param creation makes the first population
 * @param populationSize at least 2
 * @param selection chooses the parents
 * @param crossover mixes two parents
 * @param crossoverRate the probability of that, from 0 to 1; otherwise children are copies
 * @param mutation changes each child
 * @param replacement decides who lives on
 * @param evaluation how individuals are evaluated
 * @param seed of all random numbers
 * @param <G> the type of a genome
 */
public record GeneticAlgorithm<G>(
    Genome<G> genome,
    Genome.Creation<G> creation,
    int populationSize,
    Selection selection,
    Crossover<G> crossover,
    double crossoverRate,
    Mutation<G> mutation,
    Replacement replacement,
    Evaluation evaluation,
    long seed) {

  /** Checks. */
  public GeneticAlgorithm {
    Require.nonNull("genome", genome);
    Require.nonNull("creation", creation);
    Require.atLeast("populationSize", populationSize, 2);
    Require.nonNull("selection", selection);
    Require.nonNull("crossover", crossover);
    if (!(crossoverRate >= 0 && crossoverRate <= 1)) {
      throw new IllegalArgumentException(
          "crossoverRate must be between 0 and 1, got " + crossoverRate);
    }
    Require.nonNull("mutation", mutation);
    Require.nonNull("replacement", replacement).offspring(populationSize);
    Require.nonNull("evaluation", evaluation);
  }

  /** With the defaults above. */
  public static <G, K extends Genome<G> & Genome.Creation<G>> GeneticAlgorithm<G> over(
      K genomes, Crossover<G> crossover, Mutation<G> mutation, long seed) {
    return new GeneticAlgorithm<>(
        genomes,
        genomes,
        100,
        new Tournament(3),
        crossover,
        0.9,
        mutation,
        new Replacement.Generational(1),
        Evaluation.inTurn(),
        seed);
  }

  /** The same with another size of the population. */
  public GeneticAlgorithm<G> withPopulation(int size) {
    return new GeneticAlgorithm<>(
        genome,
        creation,
        size,
        selection,
        crossover,
        crossoverRate,
        mutation,
        replacement,
        evaluation,
        seed);
  }

  /** The same with another selection. */
  public GeneticAlgorithm<G> withSelection(Selection other) {
    return new GeneticAlgorithm<>(
        genome,
        creation,
        populationSize,
        other,
        crossover,
        crossoverRate,
        mutation,
        replacement,
        evaluation,
        seed);
  }

  /** The same with another crossover rate. */
  public GeneticAlgorithm<G> withCrossoverRate(double rate) {
    return new GeneticAlgorithm<>(
        genome,
        creation,
        populationSize,
        selection,
        crossover,
        rate,
        mutation,
        replacement,
        evaluation,
        seed);
  }

  /** The same with another replacement. */
  public GeneticAlgorithm<G> withReplacement(Replacement other) {
    return new GeneticAlgorithm<>(
        genome,
        creation,
        populationSize,
        selection,
        crossover,
        crossoverRate,
        mutation,
        other,
        evaluation,
        seed);
  }

  /** The same with another way of evaluation. */
  public GeneticAlgorithm<G> withEvaluation(Evaluation other) {
    return new GeneticAlgorithm<>(
        genome,
        creation,
        populationSize,
        selection,
        crossover,
        crossoverRate,
        mutation,
        replacement,
        other,
        seed);
  }

  /** A search from a random population, to be asked and told. */
  public AskAndTell<G> start() {
    return new GeneticSearch<>(this, List.of());
  }

  /**
   * A search from given individuals, which are copied and checked, and random ones up to the
   * population's size.
   */
  public AskAndTell<G> startFrom(List<G> individuals) {
    Require.nonNull("individuals", individuals);
    if (individuals.isEmpty() || individuals.size() > populationSize) {
      throw new IllegalArgumentException(
          "individuals must be 1 to " + populationSize + ", got " + individuals.size());
    }
    return new GeneticSearch<>(this, individuals);
  }

  /** Minimizes from a random population. */
  public Evolved<G> minimize(
      ToDoubleFunction<G> objective,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    return EvolutionRun.minimize(start(), objective, evaluation, stopping, recording, observers);
  }

  /** Minimizes from a random population without keeping a trace. */
  public Evolved<G> minimize(
      ToDoubleFunction<G> objective, Stopping stopping, Observer... observers) {
    return minimize(objective, stopping, Recording.nothing(), observers);
  }

  /** Minimizes from given individuals, and random ones up to the population's size. */
  public Evolved<G> minimizeFrom(
      List<G> individuals,
      ToDoubleFunction<G> objective,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    return EvolutionRun.minimize(
        startFrom(individuals), objective, evaluation, stopping, recording, observers);
  }
}
