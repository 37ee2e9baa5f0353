package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * Blend crossover, BLX-α: each coordinate of each child is uniform in the parents' interval,
 * widened by {@code α} times its length at both ends.
 *
 * <pre>
 * {@code x'_i, y'_i uniform in [min(x_i, y_i) − αd_i, max(x_i, y_i) + αd_i],  d_i = |x_i − y_i|}
 * </pre>
 *
 * <p>With {@code α = (√3 − 1)/2 ≈ 0.366} a population keeps its variance on average; the usual 0.5
 * widens it, against selection, which narrows. Source: Eshelman and Schaffer, Real-coded genetic
 * algorithms and interval-schemata (FOGA 1993).
 *
 * @param alpha {@code α}, non-negative
 */
public record BlendCrossover(double alpha) implements Crossover<double[]> {

  /** Checks α. */
  public BlendCrossover {
    Require.nonNegative("alpha", alpha);
  }

  @Override
  public void cross(double[] first, double[] second, RandomGenerator random) {
    for (int i = 0; i < first.length; i++) {
      double distance = Math.abs(first[i] - second[i]);
      double low = Math.min(first[i], second[i]) - alpha * distance;
      double width = (1 + 2 * alpha) * distance;
      first[i] = low + random.nextDouble() * width;
      second[i] = low + random.nextDouble() * width;
    }
  }
}
