package descent.evolution.genome;

import java.util.random.RandomGenerator;

/**
 * What a population has to know of the genomes in it. Genomes are mutable, so that a generation
 * reuses the memory of the one before it: operators change copies in place.
 *
 * @param <G> the type of a genome: {@link BitString}, {@code double[]}, {@code int[]}, a tree
 */
public interface Genome<G> {
  /** The point of a genome that is no vector. */
  double[] NO_POINT = {};

  /** Makes genomes at random. */
  @FunctionalInterface
  interface Creation<G> {

    /** A random genome. */
    G random(RandomGenerator random);
  }

  /** A copy that shares nothing with the original. */
  G copy(G genome);

  /** Makes {@code to} equal to {@code from} without allocation. */
  void assign(G from, G to);

  /** How far two genomes are apart; 0 for equal ones. Its unit is the genome's. */
  double distance(G first, G second);

  /**
   * Checks a genome that the caller gives.
   *
   * @throws IllegalArgumentException if it is none of this kind, with the argument's name
   */
  void check(String name, G genome);

  /** Brings a genome that an operator has moved back to where genomes may be. */
  default void repair(G genome) {}

  /** The genome as a point for traces and pictures: a copy of a vector, otherwise empty. */
  default double[] point(G genome) {
    return NO_POINT;
  }
}
