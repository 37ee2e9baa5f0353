package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Mixes two parents into two children.
 *
 * @param <G> the type of a genome
 */
@FunctionalInterface
public interface Crossover<G> {

  /** Turns copies of two different parents, of the same length, into their children, in place. */
  void cross(G first, G second, RandomGenerator random);
}
