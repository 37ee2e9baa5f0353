package descent.evolution.operator;

import descent.evolution.genome.BitString;
import java.util.random.RandomGenerator;

/**
 * Bit-flip mutation: each bit turns over with the same probability, for itself. The usual rate is
 * {@code 1/n}: one bit on average.
 *
 * <p>The distance from one flipped bit to the next is drawn, {@code ⌊ln u / ln(1 − p)⌋} bits being
 * left out, so that the cost is one draw and one logarithm a flipped bit, not a draw a bit.
 *
 * @param rate {@code p}, from 0 to 1
 */
public record BitFlip(double rate) implements Mutation<BitString> {

  /** Checks the rate. */
  public BitFlip {
    Rate.check("rate", rate);
  }

  /** One bit of {@code length} on average. */
  public static BitFlip oneOf(int length) {
    return new BitFlip(1.0 / length);
  }

  @Override
  public void mutate(BitString genome, RandomGenerator random) {
    if (rate == 0) {
      return;
    }
    double logKeep = Math.log1p(-rate);
    double next = gap(logKeep, random);
    while (next < genome.length()) {
      genome.flip((int) next);
      next += 1 + gap(logKeep, random);
    }
  }

  /** The number of bits left out; 0 for a rate of 1, where {@code ln(1 − p) = −∞}. */
  private static double gap(double logKeep, RandomGenerator random) {
    return Math.floor(Math.log(1 - random.nextDouble()) / logKeep);
  }
}
