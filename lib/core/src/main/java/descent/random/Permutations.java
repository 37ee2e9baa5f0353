package descent.random;

import java.util.random.RandomGenerator;

/**
 * Random orders, each of the {@code n!} equally likely, by the Fisher–Yates shuffle.
 *
 * <pre>{@code
 * for i = n−1 … 1:  swap values[i] with values[j],  j uniform in {0 … i}
 * }</pre>
 *
 * <p>It takes {@code n − 1} bounded draws and no memory beside the array. With {@link
 * Xoshiro256PlusPlus} the order is the same on every platform; other generators may draw bounded
 * integers differently in a browser.
 *
 * <p>Source: Durstenfeld, Algorithm 235: random permutation, Communications of the ACM 7(7), 1964;
 * Knuth, The Art of Computer Programming, volume 2, algorithm 3.4.2P.
 */
public final class Permutations {

  private Permutations() {}

  /** Puts the values into random order, in place. */
  public static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  /**
   * The numbers {@code 0 … n−1} in random order.
   *
   * @param n how many, 0 or more
   */
  public static int[] random(int n, RandomGenerator random) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be 0 or more, got " + n);
    }
    int[] values = new int[n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
    }
    shuffle(values, random);
    return values;
  }
}
