package descent.notebook.chart;

import descent.argument.Require;

/**
 * Chooses the levels of a contour map. Equally spaced levels show a plane well and a valley badly;
 * so the levels are spaced by a power, {@code level_j = low + (high − low)·(j/(n+1))^(1/p)}, with
 * the {@code p} that puts the median of the values half way between lowest and highest level. That
 * is nearly {@code p = 1} for a plane or a saddle, {@code 1/2} (equidistant rings) for a bowl, and
 * {@code 1/4} for a valley like Rosenbrock's.
 */
final class Levels {
  private static final double LEAST_POWER = 0.15;
  private static final double GREATEST_POWER = 2;

  private Levels() {}

  /**
   * The levels, increasing.
   *
   * @param sorted the finite values, in increasing order
   * @param count how many levels, at least 1
   */
  static double[] choose(double[] sorted, int count) {
    Require.atLeast("count", count, 1);
    if (sorted.length == 0) {
      return new double[0];
    }
    double low = sorted[0];
    // The last half percent may be a pole; levels up there would leave nothing for the rest.
    double high = sorted[(int) Math.floor(0.995 * (sorted.length - 1))];
    if (!(high > low)) {
      return new double[0];
    }
    double median = (sorted[sorted.length / 2] - low) / (high - low);
    double power = median > 0 && median < 1 ? Math.log(0.5) / Math.log(median) : LEAST_POWER;
    power = Math.max(LEAST_POWER, Math.min(GREATEST_POWER, power));
    double[] levels = new double[count];
    for (int j = 0; j < count; j++) {
      levels[j] = low + (high - low) * Math.pow((j + 1.0) / (count + 1), 1 / power);
    }
    return levels;
  }
}
