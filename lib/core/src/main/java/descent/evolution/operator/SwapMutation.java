package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Swap mutation: with a probability, two different places, each pair equally likely, exchange their
 * items.
 *
 * @param rate the probability, from 0 to 1
 */
public record SwapMutation(double rate) implements Mutation<int[]> {

  /** Checks the rate. */
  public SwapMutation {
    Rate.check("rate", rate);
  }

  @Override
  public void mutate(int[] genome, RandomGenerator random) {
    if (genome.length > 1 && random.nextDouble() < rate) {
      int i = random.nextInt(genome.length);
      int j = random.nextInt(genome.length - 1);
      j = j < i ? j : j + 1;
      int item = genome[i];
      genome[i] = genome[j];
      genome[j] = item;
    }
  }
}
