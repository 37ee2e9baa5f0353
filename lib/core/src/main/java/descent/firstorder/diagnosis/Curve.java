package descent.firstorder.diagnosis;

/** A finite curve and what a reader measures on it, by means over windows of {@code w} values. */
final class Curve {
  /** A window is that part of the curve, and at least 3 values. */
  private static final int WINDOWS = 5;

  private final double[] values;
  private final int window;

  Curve(double[] values) {
    this.values = values;
    window = Math.max(3, (values.length + WINDOWS - 1) / WINDOWS);
  }

  double start() {
    return values[0];
  }

  /** The mean of the window that ends with value {@code k}. */
  double mean(int k) {
    double sum = 0;
    for (int i = k - window + 1; i <= k; i++) {
      sum += values[i];
    }
    return sum / window;
  }

  /** The mean of the last window. */
  double end() {
    return mean(values.length - 1);
  }

  /** By how much the last window is below the one before. */
  double lastFall() {
    return mean(values.length - 1 - window) - end();
  }

  /** Where the window with the lowest mean ends. */
  int bestEnd() {
    int best = window - 1;
    for (int k = window; k < values.length; k++) {
      best = mean(k) < mean(best) ? k : best;
    }
    return best;
  }

  /** The lowest mean of a window. */
  double best() {
    return mean(bestEnd());
  }

  /** The place of the lowest value. */
  int lowest() {
    int lowest = 0;
    for (int k = 1; k < values.length; k++) {
      lowest = values[k] < values[lowest] ? k : lowest;
    }
    return lowest;
  }

  double value(int k) {
    return values[k];
  }

  /**
   * {@code σ}, the standard deviation of the values around their trend, over the last two windows:
   * the second difference of independent noise has the variance {@code 6σ²}, and that of a straight
   * line is 0.
   */
  double noise() {
    double squares = 0;
    int from = values.length - 2 * window + 1;
    for (int k = from; k < values.length - 1; k++) {
      double second = values[k - 1] - 2 * values[k] + values[k + 1];
      squares += second * second;
    }
    return Math.sqrt(squares / (6.0 * (values.length - 1 - from)));
  }

  /** {@code σ√(2/w)}, the standard deviation of the difference of two windows by noise alone. */
  double noiseOfDifference() {
    return noise() * Math.sqrt(2.0 / window);
  }
}
