package descent.firstorder.variance;

import descent.argument.Require;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.linalg.Vectors;
import descent.random.Xoshiro256PlusPlus;

/**
 * How noisy the gradients of single terms are at a point, and what follows for batches:
 *
 * <pre>{@code
 * G = ∇f(x) = (1/n) Σ gᵢ          tr Σ = (1/n) Σ ‖gᵢ − G‖²
 * E‖g_B − G‖² = tr Σ / B                          with replacement
 *             = (tr Σ / B) (n − B)/(n − 1)        without
 * noise scale = tr Σ / ‖G‖²
 * }</pre>
 *
 * <p>The simple noise scale is the batch size at which noise and gradient are equally long. Batches
 * much smaller gain by becoming larger almost in proportion; batches much larger gain little
 * (McCandlish, Kaplan, Amodei & the OpenAI Dota Team, An Empirical Model of Large-Batch Training,
 * 2018, Section 2.2 and equation 2.9). It changes along a run: it grows as the gradient vanishes.
 *
 * @param trace {@code tr Σ}, in units of squared gradients
 * @param squaredGradientNorm {@code ‖G‖²}; an estimate may be negative
 * @param terms {@code n}
 */
public record GradientNoise(double trace, double squaredGradientNorm, int terms) {

  /** Checks the number of terms. */
  public GradientNoise {
    Require.atLeast("terms", terms, 1);
  }

  /** Exact, from the gradients of all terms: {@code 2n} term gradients. */
  public static GradientNoise at(FiniteSum f, double[] x) {
    Require.length("x", x, Require.nonNull("f", f).dimension());
    double[] mean = f.gradient(x);
    double[] gradient = new double[mean.length];
    Batch batch = new Batch(1);
    double squares = 0;
    for (int i = 0; i < f.terms(); i++) {
      batch.clear();
      batch.add(i, 1);
      f.batch(batch, x, gradient);
      squares += squaredDistance(gradient, mean);
    }
    return new GradientNoise(squares / f.terms(), Vectors.dot(mean, mean), f.terms());
  }

  /**
   * Estimated, without the gradient over all terms, from the squared norms of batches of two sizes
   * drawn with replacement; unbiased for {@code tr Σ} and {@code ‖G‖²} each (McCandlish et al.
   * 2018, Appendix A.1), though not for their ratio:
   *
   * <pre>{@code
   * ‖G‖² ≈ (B ‖g_B‖² − b ‖g_b‖²) / (B − b)       tr Σ ≈ (‖g_b‖² − ‖g_B‖²) / (1/b − 1/B)
   * }</pre>
   *
   * @param small {@code b}, at least 1
   * @param large {@code B}, more than {@code b}, at most {@code n}
   * @param repetitions how many batches of each size are averaged, at least 1
   * @param seed of the batches
   */
  public static GradientNoise estimate(
      FiniteSum f, double[] x, int small, int large, int repetitions, long seed) {
    Require.length("x", x, Require.nonNull("f", f).dimension());
    Require.atLeast("small", small, 1);
    Require.atLeast("large", large, small + 1);
    Require.atLeast("repetitions", repetitions, 1);
    double smallNorm = meanSquaredNorm(f, x, small, repetitions, seed, 0);
    double largeNorm = meanSquaredNorm(f, x, large, repetitions, seed, repetitions);
    return new GradientNoise(
        (smallNorm - largeNorm) / (1.0 / small - 1.0 / large),
        (large * largeNorm - small * smallNorm) / (large - small),
        f.terms());
  }

  private static double meanSquaredNorm(
      FiniteSum f, double[] x, int size, int repetitions, long seed, int firstIndex) {
    double[] gradient = new double[x.length];
    Batch batch = new Batch(size);
    double sum = 0;
    for (int k = 0; k < repetitions; k++) {
      Sampling.withReplacement()
          .start(f.terms(), size, Xoshiro256PlusPlus.ofIndex(seed, firstIndex + k))
          .next(batch);
      f.batch(batch, x, gradient);
      sum += Vectors.dot(gradient, gradient);
    }
    return sum / repetitions;
  }

  /**
   * Measured for any sampling: the mean of {@code ‖g_B − G‖²} over the first batches of independent
   * runs. Costs {@code n + repetitions·B} term gradients.
   */
  public static double measuredVariance(
      FiniteSum f, double[] x, Sampling sampling, int batchSize, int repetitions, long seed) {
    Require.length("x", x, Require.nonNull("f", f).dimension());
    Require.nonNull("sampling", sampling);
    Require.atLeast("repetitions", repetitions, 1);
    double[] mean = f.gradient(x);
    double[] gradient = new double[x.length];
    Batch batch = new Batch(batchSize);
    double sum = 0;
    for (int k = 0; k < repetitions; k++) {
      sampling.start(f.terms(), batchSize, Xoshiro256PlusPlus.ofIndex(seed, k)).next(batch);
      f.batch(batch, x, gradient);
      sum += squaredDistance(gradient, mean);
    }
    return sum / repetitions;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double squares = 0;
    for (int j = 0; j < a.length; j++) {
      squares += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return squares;
  }

  /** {@code E‖g_B − G‖²} of a batch drawn with replacement. */
  public double variance(int batchSize) {
    return trace / Require.atLeast("batchSize", batchSize, 1);
  }

  /** {@code E‖g_B − G‖²} of a batch of different terms; 0 at {@code B = n}. */
  public double varianceWithoutReplacement(int batchSize) {
    double withReplacement = variance(batchSize);
    if (batchSize > terms) {
      throw new IllegalArgumentException(
          "batchSize must be at most the number of terms, " + terms + ", got " + batchSize);
    }
    return batchSize == terms ? 0 : withReplacement * (terms - batchSize) / (terms - 1.0);
  }

  /** {@code tr Σ / ‖G‖²}, in terms; infinite where the gradient is zero. */
  public double noiseScale() {
    return trace / squaredGradientNorm;
  }
}
