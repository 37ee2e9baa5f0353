package descent.evolution.genome;

import descent.argument.Require;
import descent.random.Permutations;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The orders of {@code 0 … n − 1}, as arrays: permutations. Their distance is the number of places
 * that hold different items.
 *
 * @param length {@code n}, at least 1
 */
public record Orders(int length) implements Genome<int[]>, Genome.Creation<int[]> {

  /** Checks the length. */
  public Orders {
    Require.atLeast("length", length, 1);
  }

  /** Every order is equally likely. */
  @Override
  public int[] random(RandomGenerator random) {
    return Permutations.random(length, random);
  }

  @Override
  public int[] copy(int[] genome) {
    return genome.clone();
  }

  @Override
  public void assign(int[] from, int[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  @Override
  public double distance(int[] first, int[] second) {
    int different = 0;
    for (int i = 0; i < first.length; i++) {
      different += first[i] == second[i] ? 0 : 1;
    }
    return different;
  }

  @Override
  public void check(String name, int[] genome) {
    Require.nonNull(name, genome);
    boolean[] seen = new boolean[length];
    boolean valid = genome.length == length;
    for (int i = 0; valid && i < length; i++) {
      valid = genome[i] >= 0 && genome[i] < length && !seen[genome[i]];
      if (valid) {
        seen[genome[i]] = true;
      }
    }
    if (!valid) {
      throw new IllegalArgumentException(
          name
              + " must hold each of 0 … "
              + (length - 1)
              + " exactly once, got "
              + Arrays.toString(genome));
    }
  }
}
