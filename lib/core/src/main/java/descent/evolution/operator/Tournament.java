package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * Tournament selection: draw {@code k} individuals with replacement, the best of them becomes a
 * parent. Without ties the individual of rank {@code r} (0 is the best) of {@code n} wins with
 *
 * <pre>{@code p_r = ((n − r)^k − (n − r − 1)^k) / n^k}</pre>
 *
 * <p>Among equal values the first drawn wins. Cost: {@code O(mk)}, no memory. Source: Goldberg and
 * Deb, A comparative analysis of selection schemes used in genetic algorithms (FOGA 1991).
 *
 * @param size {@code k}, at least 1, which is no selection at all
 */
public record Tournament(int size) implements Selection {

  /** Checks the size. */
  public Tournament {
    Require.atLeast("size", size, 1);
  }

  @Override
  public void select(double[] values, int[] chosen, RandomGenerator random) {
    for (int k = 0; k < chosen.length; k++) {
      int winner = random.nextInt(values.length);
      for (int j = 1; j < size; j++) {
        int rival = random.nextInt(values.length);
        if (values[rival] < values[winner]) {
          winner = rival;
        }
      }
      chosen[k] = winner;
    }
  }
}
