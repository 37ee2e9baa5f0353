package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Roulette-wheel selection: each parent is drawn for itself, with a probability in proportion to
 * its fitness. Fitness is the distance to the worst finite value of the population (windowing), so
 * that it fits minimization; where all values are equal, so are the chances.
 *
 * <pre>{@code p_i = (max_j f_j − f_i) / Σ_k (max_j f_j − f_k)}</pre>
 *
 * <p>The worst is never chosen. One very good value takes the whole wheel, and near the end all
 * values are alike: the pressure depends on the scale of {@code f}, which {@link RankSelection} and
 * {@link Tournament} avoid. Cost: {@code O(n + m log n)} and an array of {@code n} numbers. Source:
 * Goldberg, Genetic Algorithms in Search, Optimization, and Machine Learning (1989), chapters 1 and
 * 4.
 */
public record Roulette() implements Selection {

  @Override
  public void select(double[] values, int[] chosen, RandomGenerator random) {
    double[] sums = Weights.cumulative(values);
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = Weights.find(sums, random.nextDouble() * sums[sums.length - 1]);
    }
  }
}
