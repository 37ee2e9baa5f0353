package descent.evolution.strategy;

import descent.optimize.StopReason;
import java.util.Optional;

/** When a run of CMA-ES has come to its end: the criteria of Hansen's tutorial, B.3. */
final class CmaStopping {
  private static final double TOLERANCE = 1e-12;
  private static final double LARGEST_CONDITION = 1e14;
  private static final double LARGEST_GROWTH = 1e4;

  private final int n;
  private final double firstStepSize;
  private final double[] recentBest;
  private final Stagnation stagnation;

  CmaStopping(int n, int lambda, double firstStepSize) {
    this.n = n;
    this.firstStepSize = firstStepSize;
    recentBest = new double[10 + (int) Math.ceil(30.0 * n / lambda)];
    stagnation = new Stagnation(n, lambda);
  }

  Optional<StopReason> reached(
      int generation,
      int[] order,
      double[] values,
      double[] mean,
      double stepSize,
      Covariance covariance,
      double[] path) {
    recentBest[generation % recentBest.length] = values[order[0]];
    boolean stagnates = stagnation.after(values[order[0]], values[order[order.length / 2]]);
    if (stepsAreTiny(stepSize, covariance, path)) {
      return Optional.of(StopReason.STEP_TOLERANCE);
    }
    if (generation >= recentBest.length && valuesAreAlike(order, values)) {
      return Optional.of(StopReason.VALUE_TOLERANCE);
    }
    boolean stuck =
        stagnates
            || !(covariance.condition() <= LARGEST_CONDITION)
            || !(stepSize * largestRoot(covariance) <= LARGEST_GROWTH * firstStepSize)
            || isLostInRounding(generation, mean, stepSize, covariance);
    return stuck ? Optional.of(StopReason.NO_PROGRESS) : Optional.empty();
  }

  private boolean stepsAreTiny(double stepSize, Covariance covariance, double[] path) {
    double tolerance = TOLERANCE * firstStepSize;
    for (int i = 0; i < n; i++) {
      double deviation = stepSize * Math.sqrt(covariance.matrix.get(i, i));
      if (!(deviation < tolerance && stepSize * Math.abs(path[i]) < tolerance)) {
        return false;
      }
    }
    return true;
  }

  /** The recent best values and all of this generation lie within the tolerance. */
  private boolean valuesAreAlike(int[] order, double[] values) {
    double low = values[order[0]];
    double high = values[order[order.length - 1]];
    for (double value : recentBest) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    // Where nobody has a value, ∞ − ∞ is NaN: alike too.
    return !(high - low > TOLERANCE);
  }

  private static double largestRoot(Covariance covariance) {
    double largest = 0;
    for (double root : covariance.roots) {
      largest = Math.max(largest, root);
    }
    return largest;
  }

  /**
   * A tenth of a deviation along a principal axis (another one each generation) changes no
   * coordinate of the mean, or a fifth of one along a coordinate does not change it.
   */
  private boolean isLostInRounding(
      int generation, double[] mean, double stepSize, Covariance covariance) {
    int axis = generation % n;
    boolean axisMoves = false;
    for (int i = 0; i < n; i++) {
      double along = 0.1 * stepSize * covariance.roots[axis] * covariance.vectors[axis * n + i];
      axisMoves |= mean[i] + along != mean[i];
      double deviation = stepSize * Math.sqrt(covariance.matrix.get(i, i));
      if (mean[i] + 0.2 * deviation == mean[i]) {
        return true;
      }
    }
    return !axisMoves;
  }
}
