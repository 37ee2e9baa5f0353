package descent.evolution;

import descent.evolution.genome.Genome;
import descent.optimize.StopReason;
import java.util.List;
import java.util.Optional;

/**
 * A search that is asked for individuals and told their values, so that the caller evaluates them
 * as and where it likes. Smaller values are better.
 *
 * <pre>{@code
 * while (search.ended().isEmpty()) {
 *   List<G> individuals = search.ask();
 *   search.tell(values of the individuals, in their order);
 * }
 * }</pre>
 *
 * <p>The first question is for the start: a whole population, or the one point that a strategy sets
 * out from. All random numbers are drawn by {@code ask} and {@code tell}, in one order, so results
 * do not depend on who evaluates.
 *
 * @param <G> the type of a genome
 */
public interface AskAndTell<G> {

  /**
   * The individuals to evaluate next, at least one. They belong to the search, must not be changed,
   * and stay what they are until the next {@code ask}.
   *
   * @throws IllegalStateException if the last question has not been answered
   */
  List<G> ask();

  /**
   * The values of the individuals asked for, in their order; {@code +∞} for one that has no value,
   * which then ranks last.
   *
   * @throws IllegalArgumentException if the number of values is another one, or one is NaN or −∞
   * @throws IllegalStateException if nothing was asked
   */
  void tell(double[] values);

  /**
   * The population after the last answer: those who would be parents now. It belongs to the search.
   */
  List<G> population();

  /** The value of individual {@code i} of the population. */
  double value(int i);

  /** The number of the best individual of the population; the first among equals. */
  int best();

  /** What is known of the genomes. */
  Genome<G> genome();

  /** The size of a step: a strategy's σ, differential evolution's F, 0 where there is none. */
  double stepSize();

  /** Why the search can go no further, or nothing. */
  Optional<StopReason> ended();
}
