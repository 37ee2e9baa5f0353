package descent.evolution.genome;

import descent.argument.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A string of bits, 64 to a word. Unused bits of the last word are always 0. Mutable, since
 * operators work in place.
 */
public final class BitString {
  private final int length;
  private final long[] words;

  /** All bits 0; {@code length} is at least 1. */
  public BitString(int length) {
    Require.atLeast("length", length, 1);
    this.length = length;
    this.words = new long[(length + 63) >>> 6];
  }

  /** The bits of a text of zeros and ones, the first first. */
  public static BitString of(String bits) {
    Require.nonNull("bits", bits);
    BitString string = new BitString(bits.length());
    for (int i = 0; i < bits.length(); i++) {
      char bit = bits.charAt(i);
      if (bit != '0' && bit != '1') {
        throw new IllegalArgumentException("bits must be 0 or 1, got " + bit + " at " + i);
      }
      if (bit == '1') {
        string.flip(i);
      }
    }
    return string;
  }

  /** The number of bits. */
  public int length() {
    return length;
  }

  /** Bit {@code i}, from 0. */
  public boolean at(int i) {
    return (words[i >>> 6] >>> i & 1) != 0;
  }

  /** Turns bit {@code i} over. */
  public void flip(int i) {
    words[i >>> 6] ^= 1L << i;
  }

  /** The number of ones. */
  public int ones() {
    int ones = 0;
    for (long word : words) {
      ones += Long.bitCount(word);
    }
    return ones;
  }

  /** The number of bits in which two strings of one length differ. */
  public int hammingDistance(BitString other) {
    int distance = 0;
    for (int k = 0; k < words.length; k++) {
      distance += Long.bitCount(words[k] ^ other.words[k]);
    }
    return distance;
  }

  /** Exchanges bits {@code from … to − 1} with those of another string of the same length. */
  public void exchange(BitString other, int from, int to) {
    if (from >= to) {
      return;
    }
    int first = from >>> 6;
    int last = (to - 1) >>> 6;
    for (int k = first; k <= last; k++) {
      long mask = -1L;
      if (k == first) {
        mask &= -1L << from;
      }
      if (k == last) {
        mask &= -1L >>> -to;
      }
      exchangeWord(other, k, mask);
    }
  }

  /** Exchanges each bit with another string's with probability ½: 64 bits a draw. */
  public void exchangeHalf(BitString other, RandomGenerator random) {
    for (int k = 0; k < words.length; k++) {
      exchangeWord(other, k, random.nextLong());
    }
  }

  private void exchangeWord(BitString other, int k, long mask) {
    long different = (words[k] ^ other.words[k]) & mask;
    words[k] ^= different;
    other.words[k] ^= different;
  }

  /** Makes every bit a fair coin's. */
  public void randomize(RandomGenerator random) {
    for (int k = 0; k < words.length; k++) {
      words[k] = random.nextLong();
    }
    words[words.length - 1] &= -1L >>> -length;
  }

  /** Takes over the bits of another string of the same length. */
  public void assign(BitString other) {
    System.arraycopy(other.words, 0, words, 0, words.length);
  }

  /** A copy. */
  public BitString copy() {
    BitString copy = new BitString(length);
    copy.assign(this);
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BitString string
        && string.length == length
        && Arrays.equals(string.words, words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(at(i) ? '1' : '0');
    }
    return text.toString();
  }
}
