package descent.evolution;

import descent.optimize.Iteration;
import java.util.List;

/**
 * What observers and stopping rules see of a population's run; generation 0 is the start. As an
 * {@link Iteration} it speaks of the best individual of the population: its value, its point (empty
 * where genomes are no vectors), the distance to the best one before it. There is no gradient: its
 * norm is NaN, which no tolerance accepts.
 *
 * <pre>{@code k -> k instanceof Generation<?> g && g.diversity() < 1 ? STOP : CONTINUE}</pre>
 *
 * @param <G> the type of a genome
 */
public interface Generation<G> extends Iteration {

  /** The number of individuals in the population. */
  int size();

  /** A copy of individual {@code i}. */
  G individual(int i);

  /** The value of individual {@code i}; {@code +∞} if it has none or is infeasible. */
  double value(int i);

  /** How much individual {@code i} violates the {@link Constraints}; 0 if there are none. */
  double violation(int i);

  /** The mean value of the individuals that have one; NaN if none has. */
  double meanValue();

  /** The largest value of those that have one; NaN if none has. */
  double worstValue();

  /**
   * The mean distance of the individuals from the best one. Costs one distance an individual, when
   * asked.
   */
  double diversity();

  /** The faults of this generation. */
  List<Fault> faults();
}
