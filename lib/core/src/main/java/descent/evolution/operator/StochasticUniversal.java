package descent.evolution.operator;

import descent.random.Permutations;
import java.util.random.RandomGenerator;

/**
 * Stochastic universal sampling: one spin of a wheel with {@code m} pointers at equal distances.
 * The chances are those of {@link Roulette}, but an individual with probability {@code p_i} is
 * chosen {@code ⌊m p_i⌋} or {@code ⌈m p_i⌉} times, never more or less often.
 *
 * <p>Cost: {@code O(n + m log n)} and an array of {@code n} numbers. Source: Baker, Reducing bias
 * and inefficiency in the selection algorithm (ICGA 1987), 14–21.
 */
public record StochasticUniversal() implements Selection {

  @Override
  public void select(double[] values, int[] chosen, RandomGenerator random) {
    double[] sums = Weights.cumulative(values);
    double distance = sums[sums.length - 1] / chosen.length;
    double start = random.nextDouble();
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = Weights.find(sums, (start + k) * distance);
    }
    Permutations.shuffle(chosen, random);
  }
}
