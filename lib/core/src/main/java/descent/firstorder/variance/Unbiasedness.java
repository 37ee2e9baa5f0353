package descent.firstorder.variance;

import descent.argument.Require;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.random.NormalQuantile;
import descent.random.Xoshiro256PlusPlus;

/**
 * A test of whether the batches of a sampling are unbiased estimates of the gradient: {@code E[g_B]
 * = ∇f(x)}. It draws the first batches of independent runs and compares their mean with the
 * gradient, coordinate by coordinate:
 *
 * <pre>{@code z_j = (mean_j − ∇f(x)_j) / (s_j / √m)}</pre>
 *
 * <p>An unbiased estimate fails with a probability of about the error rate {@code α}: each of the
 * {@code d} coordinates is held to the two-sided normal quantile at {@code α/d} (Bonferroni), and
 * {@code m ≥ 100} draws make the mean nearly normal. A bias is found once it is several times
 * {@code s_j/√m}; passing proves nothing about smaller ones.
 *
 * @param scores the {@code z_j}; infinite where every draw was the same and wrong
 * @param threshold what {@code |z_j|} may not pass
 * @param errorRate {@code α}
 * @param draws {@code m}
 */
public record Unbiasedness(double[] scores, double threshold, double errorRate, int draws) {
  private static final int FEWEST_DRAWS = 100;

  /**
   * Tests a sampling at a point. Costs {@code n + mB} term gradients.
   *
   * @param draws {@code m}, at least 100
   * @param errorRate {@code α}, between 0 and 1: how often an unbiased estimate may fail
   * @param seed of the draws
   */
  public static Unbiasedness test(
      FiniteSum f,
      double[] x,
      Sampling sampling,
      int batchSize,
      int draws,
      double errorRate,
      long seed) {
    Require.length("x", x, Require.nonNull("f", f).dimension());
    Require.nonNull("sampling", sampling);
    Require.atLeast("draws", draws, FEWEST_DRAWS);
    Require.between("errorRate", errorRate, 0, 1);
    double[] expected = f.gradient(x);
    double[] mean = new double[x.length];
    double[] squares = new double[x.length];
    double[] gradient = new double[x.length];
    Batch batch = new Batch(batchSize);
    for (int k = 1; k <= draws; k++) {
      sampling.start(f.terms(), batchSize, Xoshiro256PlusPlus.ofIndex(seed, k)).next(batch);
      f.batch(batch, x, gradient);
      for (int j = 0; j < x.length; j++) {
        // Welford's recurrence, which does not cancel where the spread is small.
        double off = gradient[j] - mean[j];
        mean[j] += off / k;
        squares[j] += off * (gradient[j] - mean[j]);
      }
    }
    double[] scores = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      double deviation = Math.sqrt(squares[j] / (draws - 1) / draws);
      scores[j] = score(mean[j] - expected[j], deviation, Math.abs(expected[j]));
    }
    double threshold = NormalQuantile.of(1 - errorRate / (2.0 * x.length));
    return new Unbiasedness(scores, threshold, errorRate, draws);
  }

  private static double score(double difference, double deviation, double scale) {
    // Where all draws agree, as with full batches, only rounding is left to compare.
    double rounding = 1e-12 * Math.max(1, scale);
    if (deviation <= rounding) {
      return Math.abs(difference) <= rounding
          ? 0
          : Math.copySign(Double.POSITIVE_INFINITY, difference);
    }
    return difference / deviation;
  }

  /** Copies. */
  public Unbiasedness {
    scores = Require.nonNull("scores", scores).clone();
  }

  @Override
  public double[] scores() {
    return scores.clone();
  }

  /** {@code max |z_j|}. */
  public double largestScore() {
    double largest = 0;
    for (double score : scores) {
      largest = Math.max(largest, Math.abs(score));
    }
    return largest;
  }

  /** Whether every coordinate passed. */
  public boolean passed() {
    return largestScore() <= threshold;
  }

  @Override
  public String toString() {
    return (passed() ? "no bias found" : "biased")
        + " in "
        + draws
        + " draws: largest |z| "
        + rounded(largestScore())
        + ", allowed "
        + rounded(threshold)
        + " at error rate "
        + errorRate;
  }

  /** To hundredths; a score has no more to say. */
  private static double rounded(double score) {
    return Double.isInfinite(score) ? score : Math.round(100 * score) / 100.0;
  }
}
