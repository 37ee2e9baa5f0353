package descent.evolution.operator;

import descent.evolution.genome.BitString;
import java.util.random.RandomGenerator;

/**
 * How two sequences exchange parts, which is all that one-point, two-point and uniform crossover
 * need to know of them.
 *
 * @param <G> the type of a genome
 */
public interface Exchange<G> {
  /** Bits for bits, a word at a time. */
  Exchange<BitString> BITS = new Bits();

  /** Numbers for numbers. */
  Exchange<double[]> REALS = new Reals();

  /** The number of places. */
  int length(G genome);

  /** Exchanges the places {@code from … to − 1}. */
  void exchange(G first, G second, int from, int to);

  /** Exchanges each place with probability ½. */
  void exchangeHalf(G first, G second, RandomGenerator random);

  /** Bits for bits. */
  record Bits() implements Exchange<BitString> {
    @Override
    public int length(BitString genome) {
      return genome.length();
    }

    @Override
    public void exchange(BitString first, BitString second, int from, int to) {
      first.exchange(second, from, to);
    }

    @Override
    public void exchangeHalf(BitString first, BitString second, RandomGenerator random) {
      first.exchangeHalf(second, random);
    }
  }

  /** Numbers for numbers. */
  record Reals() implements Exchange<double[]> {
    @Override
    public int length(double[] genome) {
      return genome.length;
    }

    @Override
    public void exchange(double[] first, double[] second, int from, int to) {
      for (int i = from; i < to; i++) {
        double number = first[i];
        first[i] = second[i];
        second[i] = number;
      }
    }

    @Override
    public void exchangeHalf(double[] first, double[] second, RandomGenerator random) {
      for (int i = 0; i < first.length; i++) {
        if (random.nextBoolean()) {
          exchange(first, second, i, i + 1);
        }
      }
    }
  }
}
