package descent.evolution.operator;

import static org.assertj.core.api.Assertions.assertThat;

/** Pearson's test of counts against probabilities. */
public final class ChiSquare {
  /** The quantile of the standard normal distribution that 1 in 10,000 exceed. */
  private static final double Z = 3.719;

  private ChiSquare() {}

  /**
   * Fails if counts as far from their expectations as these, or farther, come up less than once in
   * 10,000 seeds, or where something of probability 0 has come up. The quantile is Wilson and
   * Hilferty's, good to a percent from one degree of freedom on.
   */
  public static void assertFits(long[] counts, double[] probabilities) {
    long n = 0;
    double total = 0;
    for (int i = 0; i < counts.length; i++) {
      n += counts[i];
      total += probabilities[i];
    }
    assertThat(total).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    double statistic = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = n * probabilities[i];
      if (probabilities[i] == 0) {
        assertThat(counts[i]).as("count of the impossible %d", i).isZero();
      } else {
        assertThat(expected).as("expectation of cell %d", i).isGreaterThan(5);
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        cells++;
      }
    }
    double k = cells - 1;
    double root = 1 - 2 / (9 * k) + Z * Math.sqrt(2 / (9 * k));
    assertThat(statistic).as("χ² of %d cells", cells).isLessThan(k * root * root * root);
  }

  /** The same for cells that are equally likely. */
  public static void assertUniform(long[] counts) {
    double[] probabilities = new double[counts.length];
    java.util.Arrays.fill(probabilities, 1.0 / counts.length);
    assertFits(counts, probabilities);
  }
}
