package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Linear ranking: chances fall in a straight line from the best to the worst, whatever the values.
 *
 * <pre>{@code p_r = (s − 2(s − 1) r/(n − 1)) / n,  r = 0 for the best … n − 1 for the worst}</pre>
 *
 * <p>The best is expected {@code s} times among {@code n} draws and the worst {@code 2 − s} times.
 * Cost: {@code O(n log n + m)} and an array of {@code n} numbers. Source: Baker, Adaptive selection
 * methods for genetic algorithms (ICGA 1985).
 *
 * @param pressure {@code s}, from 1 (none) to 2
 */
public record RankSelection(double pressure) implements Selection {

  /** Checks the pressure. */
  public RankSelection {
    if (!(pressure >= 1 && pressure <= 2)) {
      throw new IllegalArgumentException("pressure must be between 1 and 2, got " + pressure);
    }
  }

  @Override
  public void select(double[] values, int[] chosen, RandomGenerator random) {
    int n = values.length;
    int[] order = new int[n];
    Ranking.rank(order, values);
    for (int k = 0; k < chosen.length; k++) {
      // The chances are a mixture: with probability 2 − s any, otherwise one of the better ones.
      boolean any = n == 1 || random.nextDouble() < 2 - pressure;
      chosen[k] = order[any ? random.nextInt(n) : fromTriangle(n, random)];
    }
  }

  /** {@code r} with probability {@code 2(n − 1 − r)/(n(n − 1))}: the less of two different ones. */
  private static int fromTriangle(int n, RandomGenerator random) {
    int first = random.nextInt(n);
    int second = random.nextInt(n - 1);
    return Math.min(first, second < first ? second : second + 1);
  }
}
