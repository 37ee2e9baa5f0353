package descent.firstorder.training;

import descent.argument.Require;
import java.util.OptionalDouble;

/**
 * What a {@link LearningRateRangeTest} found, and two rules for reading it.
 *
 * <pre>{@code
 * ŝ_k = the mean of v_{k−w} … v_{k+w}, as far as there are such
 * m = argmin ŝ_k
 * STEEPEST DESCENT      η_k with the least ŝ_k − ŝ_{k−1}, k ≤ m
 * TENTH OF THE MINIMUM  η_m / 10
 * }</pre>
 *
 * <p>The two rules are conventions and give different rates. The first takes the rate at which the
 * value falls fastest; the second is one way to say "a notch below where the value starts to
 * climb". Where batches are small, a chance difference between two of them may well be the steepest
 * descent: look at the curve, or test with larger batches.
 *
 * @param rates the learning rates tried, ascending
 * @param values the value of the batch after the step with each of them
 * @param smoothing {@code w}, the neighbours on each side that smooth a value, at least 0
 * @param exploded whether the run was stopped by an explosion of the value, or one that is not
 *     finite; the latter has no point on the curve
 */
public record LearningRateCurve(double[] rates, double[] values, int smoothing, boolean exploded) {

  /** Checks and copies. */
  public LearningRateCurve {
    rates = Require.finite("rates", rates).clone();
    values = Require.finite("values", values).clone();
    if (rates.length != values.length) {
      throw new IllegalArgumentException(
          "values has length " + values.length + " but there are " + rates.length + " rates");
    }
    Require.atLeast("smoothing", smoothing, 0);
  }

  @Override
  public double[] rates() {
    return rates.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  /** {@code ŝ_k}, the values without most of their noise. */
  public double[] smoothedValues() {
    double[] smoothed = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      int neighbours = Math.min(smoothing, values.length);
      smoothed[k] = mean(values, k - neighbours, Math.min(values.length - 1, k + neighbours));
    }
    return smoothed;
  }

  /** The mean of the values from one index, or from 0 on, to another. */
  static double mean(double[] values, int from, int to) {
    double sum = 0;
    int first = Math.max(0, from);
    for (int k = first; k <= to; k++) {
      sum += values[k] / (to - first + 1);
    }
    return sum;
  }

  /** The rate at which the smoothed value falls fastest; absent if it never falls. */
  public OptionalDouble steepestDescent() {
    double[] smoothed = smoothedValues();
    int lowest = lowest(smoothed);
    OptionalDouble rate = OptionalDouble.empty();
    double steepest = 0;
    for (int k = 1; k <= lowest; k++) {
      double change = smoothed[k] - smoothed[k - 1];
      if (change < steepest) {
        steepest = change;
        rate = OptionalDouble.of(rates[k]);
      }
    }
    return rate;
  }

  /**
   * A tenth of the rate with the lowest smoothed value; absent if it never falls. Unless {@link
   * #climbs}, larger rates may be better still.
   */
  public OptionalDouble tenthOfMinimum() {
    int lowest = lowest(smoothedValues());
    return lowest == 0 ? OptionalDouble.empty() : OptionalDouble.of(rates[lowest] / 10);
  }

  /** Whether the test went far enough: to an explosion, or past the lowest value. */
  public boolean climbs() {
    return exploded || lowest(smoothedValues()) < values.length - 1;
  }

  /** The first of the lowest; 0 if there is none. */
  private static int lowest(double[] values) {
    int lowest = 0;
    for (int k = 1; k < values.length; k++) {
      if (values[k] < values[lowest]) {
        lowest = k;
      }
    }
    return lowest;
  }
}
