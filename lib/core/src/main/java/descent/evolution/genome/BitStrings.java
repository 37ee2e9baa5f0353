package descent.evolution.genome;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * The bit strings of one length; their distance is Hamming's.
 *
 * @param length the number of bits, at least 1
 */
public record BitStrings(int length) implements Genome<BitString>, Genome.Creation<BitString> {

  /** Checks the length. */
  public BitStrings {
    Require.atLeast("length", length, 1);
  }

  /** Every bit is a fair coin's. */
  @Override
  public BitString random(RandomGenerator random) {
    BitString string = new BitString(length);
    string.randomize(random);
    return string;
  }

  @Override
  public BitString copy(BitString genome) {
    return genome.copy();
  }

  @Override
  public void assign(BitString from, BitString to) {
    to.assign(from);
  }

  @Override
  public double distance(BitString first, BitString second) {
    return first.hammingDistance(second);
  }

  @Override
  public void check(String name, BitString genome) {
    Require.nonNull(name, genome);
    if (genome.length() != length) {
      throw new IllegalArgumentException(
          name + " must have " + length + " bits, got " + genome.length());
    }
  }
}
