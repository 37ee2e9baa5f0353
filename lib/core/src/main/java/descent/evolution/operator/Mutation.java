package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Changes a genome a little.
 *
 * @param <G> the type of a genome
 */
@FunctionalInterface
public interface Mutation<G> {

  /** Changes the genome in place. */
  void mutate(G genome, RandomGenerator random);

  /** This mutation, then another one. */
  default Mutation<G> then(Mutation<G> next) {
    return (genome, random) -> {
      mutate(genome, random);
      next.mutate(genome, random);
    };
  }

  /** No change. */
  static <G> Mutation<G> none() {
    return (genome, random) -> {};
  }
}
