package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Inversion mutation: with a probability, a segment is turned round. Of a tour it exchanges two
 * edges: the 2-opt move. Each pair of cuts is equally likely, those round a single item, which
 * change nothing, included.
 *
 * @param rate the probability, from 0 to 1
 */
public record InversionMutation(double rate) implements Mutation<int[]> {

  /** Checks the rate. */
  public InversionMutation {
    Rate.check("rate", rate);
  }

  @Override
  public void mutate(int[] genome, RandomGenerator random) {
    if (random.nextDouble() < rate) {
      Segment segment = Segment.random(genome.length, random);
      for (int i = segment.from(), j = segment.to() - 1; i < j; i++, j--) {
        int item = genome[i];
        genome[i] = genome[j];
        genome[j] = item;
      }
    }
  }
}
