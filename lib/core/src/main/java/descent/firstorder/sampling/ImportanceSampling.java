package descent.firstorder.sampling;

import descent.argument.Require;
import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;

/**
 * Each term of each batch is term {@code i} with the probability {@code pᵢ}, independently, and the
 * weights undo what the probabilities distort:
 *
 * <pre>{@code g = Σₖ ∇f_{iₖ}(x) / (B n p_{iₖ}),   E[g] = ∇f(x)}</pre>
 *
 * <p>The variance is least for {@code pᵢ ∝ ‖∇fᵢ(x)‖}, which nobody knows beforehand; {@code pᵢ ∝
 * βᵢ}, the smoothness of the terms, makes convergence depend on their mean rather than their
 * largest (Needell, Srebro & Ward, Stochastic Gradient Descent, Weighted Sampling, and the
 * Randomized Kaczmarz Algorithm, Mathematical Programming 155 (2016), Section 3). Where a
 * probability is much too small, the weight of its term is large, and the variance worse than with
 * equal ones.
 *
 * <p>Drawing costs the same for any {@code n}: one number chooses a column of the alias table and
 * one decides between its two terms (Vose, A Linear Algorithm for Generating Random Numbers with a
 * Given Distribution, IEEE Transactions on Software Engineering 17, 1991). Memory: {@code 3n}
 * numbers.
 */
public final class ImportanceSampling implements Sampling {
  private static final double ROUNDING = 1e-9;

  private final double[] probabilities;

  /** Column {@code i} holds term {@code i} up to this height and its alias above. */
  private final double[] heights;

  private final int[] aliases;

  private ImportanceSampling(double[] probabilities) {
    this.probabilities = probabilities;
    heights = new double[probabilities.length];
    aliases = new int[probabilities.length];
    fillTable();
  }

  /**
   * The terms' probabilities: each positive, because a term that never comes would make the
   * estimate biased, and of sum 1 up to {@code 10⁻⁹}.
   */
  public static ImportanceSampling withProbabilities(double... probabilities) {
    requirePositive("probabilities", probabilities);
    double sum = sum(probabilities);
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("probabilities must have the sum 1, got " + sum);
    }
    return new ImportanceSampling(probabilities.clone());
  }

  /** Probabilities in proportion to these positive numbers, as the smoothness of the terms. */
  public static ImportanceSampling proportionalTo(double... sizes) {
    requirePositive("sizes", sizes);
    double sum = Require.positive("the sum of sizes", sum(sizes));
    double[] probabilities = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      probabilities[i] = Require.positive("sizes[" + i + "] / sum", sizes[i] / sum);
    }
    return new ImportanceSampling(probabilities);
  }

  private static void requirePositive(String name, double[] values) {
    Require.nonNull(name, values);
    Require.atLeast("the number of " + name, values.length, 1);
    for (int i = 0; i < values.length; i++) {
      Require.positive(name + "[" + i + "]", values[i]);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Vose's construction: a column that is too low is filled up from one that is too high. */
  private void fillTable() {
    int n = probabilities.length;
    double[] left = new double[n];
    int[] low = new int[n];
    int[] high = new int[n];
    int lows = 0;
    int highs = 0;
    for (int i = 0; i < n; i++) {
      left[i] = n * probabilities[i];
      if (left[i] < 1) {
        low[lows++] = i;
      } else {
        high[highs++] = i;
      }
    }
    while (lows > 0 && highs > 0) {
      int below = low[--lows];
      int above = high[--highs];
      heights[below] = left[below];
      aliases[below] = above;
      left[above] = (left[above] + left[below]) - 1;
      if (left[above] < 1) {
        low[lows++] = above;
      } else {
        high[highs++] = above;
      }
    }
    // What is left on either side is full but for rounding.
    while (highs > 0) {
      heights[high[--highs]] = 1;
    }
    while (lows > 0) {
      heights[low[--lows]] = 1;
    }
  }

  /** {@code pᵢ}. */
  public double probability(int i) {
    return probabilities[i];
  }

  @Override
  public String name() {
    return "importance sampling";
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }

  @Override
  public void requireTerms(int terms) {
    if (terms != probabilities.length) {
      throw new IllegalArgumentException(
          "probabilities has length "
              + probabilities.length
              + " but there are "
              + terms
              + " terms");
    }
  }

  @Override
  public void fill(
      Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
    for (int k = 0; k < size; k++) {
      int column = random.nextInt(terms);
      int term = random.nextDouble() < heights[column] ? column : aliases[column];
      batch.add(term, 1 / (size * (terms * probabilities[term])));
    }
  }
}
