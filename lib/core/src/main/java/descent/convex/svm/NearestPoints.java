package descent.convex.svm;

import descent.optimize.StopReason;
import java.util.Optional;

/**
 * The hard margin, as the two nearest points of the convex hulls of the classes:
 *
 * <pre>{@code
 * minimize ‖v‖²,   v = Σᵢ βᵢyᵢφ(xᵢ)   subject to β ≥ 0 with sum 1 in each class
 * w = (2/‖v‖²)v,   α = (2/‖v‖²)β
 * }</pre>
 *
 * <p>The hulls always have nearest points, at the distance {@code ‖v‖ = 2/‖w‖}, which is the width
 * of the margin. If the classes cannot be separated, {@code v} becomes zero, and {@code β} shows
 * that the hulls meet; the run says so when the distance is below 10⁻⁶ of the data's extent. (The
 * dual objective falls without bound there, and a method that follows it would never know.) Each
 * step moves weight from one row of a class to another, to the minimum or until the first has none:
 * the pair is chosen as by {@link Smo}.
 *
 * <p>Source: Bennett and Bredensteiner, Duality and geometry in SVM classifiers (2000).
 */
final class NearestPoints implements DualPath {
  private static final double LEAST_CURVATURE = 1e-12;

  /** Of the squared extent. */
  private static final double MEETING = 1e-12;

  private final KernelCache cache;
  private final double tolerance;
  private final double[] y;
  private final double[] beta;
  private final double[] diagonal;
  private final double squaredExtent;
  // yₖvᵀφ(xₖ), half the derivative of ‖v‖² by βₖ.
  private final double[] slope;
  private double squaredDistance;
  private double scale;
  private double violation;
  private int to;

  NearestPoints(
      SupportVectorMachine machine, KernelRows kernel, KernelCache cache, double tolerance) {
    this.cache = cache;
    this.tolerance = tolerance;
    y = machine.labels();
    int n = y.length;
    beta = new double[n];
    diagonal = new double[n];
    slope = new double[n];
    for (int k = 0; k < n; k++) {
      diagonal[k] = kernel.diagonal(k);
    }
    int other = 0;
    while (y[other] == y[0]) {
      other++;
    }
    start(0);
    squaredExtent = squaredExtent(cache.row(0, n));
    start(other);
  }

  private void start(int p) {
    double[] row = cache.row(p, y.length);
    beta[p] = 1;
    for (int k = 0; k < y.length; k++) {
      slope[k] += y[k] * y[p] * row[k];
    }
  }

  private double squaredExtent(double[] row) {
    double largest = 0;
    for (int k = 0; k < y.length; k++) {
      largest = Math.max(largest, diagonal[0] + diagonal[k] - 2 * row[k]);
    }
    return largest;
  }

  @Override
  public StopReason run(SmoRun run) {
    look();
    run.startAt(value());
    while (true) {
      if (!Double.isFinite(squaredDistance) || !Double.isFinite(squaredExtent)) {
        return StopReason.NON_FINITE_VALUE;
      }
      if (!run.goesOn(violation, end())) {
        return run.stopReason();
      }
      double[] row = cache.row(to, y.length);
      int from = from(row);
      if (from < 0) {
        return StopReason.NO_PROGRESS;
      }
      double before = value();
      double step = move(from, row);
      if (step == 0) {
        return StopReason.NO_PROGRESS;
      }
      look();
      run.stepped(scale * step, value() - before);
    }
  }

  private Optional<StopReason> end() {
    if (hullsMeet()) {
      return Optional.of(StopReason.INFEASIBLE);
    }
    return violation <= tolerance ? Optional.of(StopReason.KKT_TOLERANCE) : Optional.empty();
  }

  /** The dual objective of {@code α}, the best multiple of {@code β}. */
  private double value() {
    return -2 / squaredDistance;
  }

  /** Finds the class whose weights are further from optimal, and the row that should get more. */
  private void look() {
    double leastPositive = Double.POSITIVE_INFINITY;
    double leastNegative = Double.POSITIVE_INFINITY;
    double greatestPositive = Double.NEGATIVE_INFINITY;
    double greatestNegative = Double.NEGATIVE_INFINITY;
    int positive = -1;
    int negative = -1;
    double squares = 0;
    for (int k = 0; k < y.length; k++) {
      double s = slope[k];
      squares += beta[k] * s;
      if (y[k] > 0) {
        if (s < leastPositive) {
          leastPositive = s;
          positive = k;
        }
        greatestPositive = beta[k] > 0 && s > greatestPositive ? s : greatestPositive;
      } else {
        if (s < leastNegative) {
          leastNegative = s;
          negative = k;
        }
        greatestNegative = beta[k] > 0 && s > greatestNegative ? s : greatestNegative;
      }
    }
    squaredDistance = Math.max(squares, 0);
    scale = 2 / squaredDistance;
    to = greatestPositive - leastPositive >= greatestNegative - leastNegative ? positive : negative;
    // The violation of the dual problem by α, in the units of its margin.
    double leastUpper = Math.min(scale * leastPositive - 1, 1 - scale * greatestNegative);
    double greatestLower = Math.max(scale * greatestPositive - 1, 1 - scale * leastNegative);
    violation = greatestLower - leastUpper;
  }

  /** The row of the same class that should give, by the largest decrease; −1 if there is none. */
  private int from(double[] row) {
    int from = -1;
    double best = 0;
    for (int k = 0; k < y.length; k++) {
      double b = slope[k] - slope[to];
      if (b > 0 && beta[k] > 0 && y[k] == y[to]) {
        double gain = b * b / curvature(k, row);
        if (gain > best) {
          best = gain;
          from = k;
        }
      }
    }
    return from;
  }

  private double curvature(int k, double[] row) {
    return Math.max(diagonal[to] + diagonal[k] - 2 * row[k], LEAST_CURVATURE);
  }

  private double move(int from, double[] rowOfTo) {
    double[] rowOfFrom = cache.row(from, y.length);
    double before = beta[to];
    double t = Math.min((slope[from] - slope[to]) / curvature(from, rowOfTo), beta[from]);
    beta[to] += t;
    beta[from] -= t;
    double signed = t * y[to];
    for (int k = 0; k < y.length; k++) {
      slope[k] += signed * y[k] * (rowOfTo[k] - rowOfFrom[k]);
    }
    return beta[to] == before ? 0 : t;
  }

  private boolean hullsMeet() {
    return squaredDistance <= MEETING * squaredExtent;
  }

  @Override
  public void copyMultipliers(double[] out) {
    double factor = hullsMeet() ? 1 : scale;
    for (int k = 0; k < out.length; k++) {
      out[k] = factor * beta[k];
    }
  }

  @Override
  public void copyScores(double[] out) {
    for (int k = 0; k < out.length; k++) {
      out[k] = scale * y[k] * slope[k];
    }
  }
}
