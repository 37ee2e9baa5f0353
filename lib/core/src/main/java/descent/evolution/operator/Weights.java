package descent.evolution.operator;

/** Shares of a wheel, in proportion to how far each value is below the worst. */
final class Weights {
  private Weights() {}

  /**
   * The cumulative sums of {@code w_i = max_j f_j − f_i} over the finite values; 0 for the others.
   * All weights are 1 where all of them would be 0.
   */
  static double[] cumulative(double[] values) {
    double worst = Double.NEGATIVE_INFINITY;
    double best = Double.POSITIVE_INFINITY;
    for (double value : values) {
      if (value < Double.POSITIVE_INFINITY) {
        worst = Math.max(worst, value);
      }
      best = Math.min(best, value);
    }
    // Halved, since the difference of two doubles may overflow.
    double range = worst / 2 - best / 2;
    double[] sums = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (best == Double.POSITIVE_INFINITY || (range == 0 && values[i] == best)) {
        sum += 1;
      } else if (values[i] < Double.POSITIVE_INFINITY && range > 0) {
        sum += (worst / 2 - values[i] / 2) / range;
      }
      sums[i] = sum;
    }
    return sums;
  }

  /** The first number whose cumulative sum exceeds {@code at}. */
  static int find(double[] sums, double at) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
