package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Truncation selection: parents are drawn, all equally likely, among the best {@code ⌈τn⌉}. Among
 * equal values the lower number counts as better.
 *
 * <p>Cost: {@code O(n log n + m)} and an array of {@code n} numbers. Source: Mühlenbein and
 * Schlierkamp-Voosen, Predictive models for the breeder genetic algorithm, Evolutionary Computation
 * 1(1), 1993.
 *
 * @param share {@code τ}, above 0 and at most 1
 */
public record Truncation(double share) implements Selection {

  /** Checks the share. */
  public Truncation {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1, got " + share);
    }
  }

  @Override
  public void select(double[] values, int[] chosen, RandomGenerator random) {
    int[] order = new int[values.length];
    Ranking.rank(order, values);
    int best = (int) Math.ceil(share * values.length);
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = order[random.nextInt(best)];
    }
  }
}
