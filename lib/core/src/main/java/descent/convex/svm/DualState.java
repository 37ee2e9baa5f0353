package descent.convex.svm;

/**
 * The multipliers of a dual problem and its gradient, in working order: the places below {@link
 * #active()} are those that still take part.
 *
 * <pre>{@code Fₖ = Σⱼ αⱼyⱼ k(xⱼ, xₖ) − yₖ = yₖ ∂f/∂αₖ}</pre>
 *
 * <p>{@code yₖαₖ} may grow for the rows of the upper set {@code (yₖ = 1, αₖ < C or yₖ = −1, αₖ >
 * 0)} and fall for those of the lower set {@code (yₖ = 1, αₖ > 0 or yₖ = −1, αₖ < C)}; every row is
 * in one of them or in both. {@code F} is kept once for each set, with {@code ∞} or {@code −∞} for
 * the rows outside of it, so that the searches below have no branch that depends on the set.
 */
final class DualState {
  /** Stands for a curvature that is not positive: two rows with the same image. */
  private static final double LEAST_CURVATURE = 1e-12;

  private final double bound;
  private final double[] y;
  private final double[] alpha;
  private final double[] upper;
  private final double[] lower;
  private final double[] diagonal;
  private final int[] order;
  private final KernelCache cache;
  private final int[] exchangedFrom;
  private final int[] exchangedTo;
  private int active;
  private double leastUpper;
  private double greatestLower;

  DualState(double[] labels, double bound, KernelRows kernel, KernelCache cache) {
    int n = labels.length;
    this.bound = bound;
    this.cache = cache;
    y = labels.clone();
    alpha = new double[n];
    upper = new double[n];
    lower = new double[n];
    diagonal = new double[n];
    order = new int[n];
    exchangedFrom = new int[n / 2];
    exchangedTo = new int[n / 2];
    active = n;
    for (int k = 0; k < n; k++) {
      order[k] = k;
      diagonal[k] = kernel.diagonal(k);
      place(k, -y[k]);
    }
  }

  int active() {
    return active;
  }

  boolean isWhole() {
    return active == y.length;
  }

  /** Enters {@code Fₖ} into the sets in which {@code k} is. */
  private void place(int k, double f) {
    boolean rises = y[k] > 0 ? alpha[k] < bound : alpha[k] > 0;
    boolean falls = y[k] > 0 ? alpha[k] > 0 : alpha[k] < bound;
    upper[k] = rises ? f : Double.POSITIVE_INFINITY;
    lower[k] = falls ? f : Double.NEGATIVE_INFINITY;
  }

  private double f(int k) {
    return upper[k] < Double.POSITIVE_INFINITY ? upper[k] : lower[k];
  }

  /** The place {@code i} of the upper set with the least {@code F}; −1 if the set is empty. */
  int first() {
    int first = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < active; k++) {
      if (upper[k] < least) {
        least = upper[k];
        first = k;
      }
    }
    leastUpper = least;
    return first;
  }

  /**
   * The place {@code j} of the lower set that promises the largest decrease together with {@code
   * i}, {@code b²/(2a)} with {@code b = Fⱼ − Fᵢ > 0} and {@code a} the curvature; −1 if there is
   * none. Quotients are compared without a division.
   */
  int second(int i, double[] row) {
    double fi = upper[i];
    double di = diagonal[i];
    int second = -1;
    double bestSquare = 0;
    double bestCurvature = 1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < active; k++) {
      double fk = lower[k];
      if (fk > greatest) {
        greatest = fk;
      }
      double b = fk - fi;
      double a = di + diagonal[k] - 2 * row[k];
      if (b * Math.abs(b) * bestCurvature > bestSquare * a && b > 0) {
        second = k;
        bestSquare = b * b;
        bestCurvature = Math.max(a, LEAST_CURVATURE);
      }
    }
    greatestLower = greatest;
    return second;
  }

  /**
   * {@code max Fₖ} of the lower set less {@code min Fₖ} of the upper set, where rows are active.
   */
  double violation() {
    return greatestLower - leastUpper;
  }

  /** Finds both ends of the violation without looking for a pair. */
  void look() {
    first();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < active; k++) {
      if (lower[k] > greatest) {
        greatest = lower[k];
      }
    }
    greatestLower = greatest;
  }

  /** Whether all {@code F} are finite. */
  boolean isFinite() {
    for (int k = 0; k < y.length; k++) {
      if (!Double.isFinite(f(k))) {
        return false;
      }
    }
    return true;
  }

  double curvature(int i, int j, double[] rowOfFirst) {
    return Math.max(diagonal[i] + diagonal[j] - 2 * rowOfFirst[j], LEAST_CURVATURE);
  }

  double slope(int i, int j) {
    return lower[j] - upper[i];
  }

  /** How far {@code yᵢαᵢ} can grow and {@code yⱼαⱼ} fall together. */
  double room(int i, int j) {
    double ofFirst = y[i] > 0 ? bound - alpha[i] : alpha[i];
    double ofSecond = y[j] > 0 ? alpha[j] : bound - alpha[j];
    return Math.min(ofFirst, ofSecond);
  }

  /**
   * {@code yᵢαᵢ ← yᵢαᵢ + t, yⱼαⱼ ← yⱼαⱼ − t}; a multiplier that reaches a bound is exactly there.
   * Says whether anything changed.
   */
  boolean move(int i, int j, double t, double[] rowOfFirst, double[] rowOfSecond) {
    double before = alpha[i];
    double otherBefore = alpha[j];
    alpha[i] = moved(before, y[i] * t);
    alpha[j] = moved(otherBefore, -y[j] * t);
    for (int k = 0; k < active; k++) {
      double change = t * (rowOfFirst[k] - rowOfSecond[k]);
      upper[k] += change;
      lower[k] += change;
    }
    place(i, f(i));
    place(j, f(j));
    return alpha[i] != before || alpha[j] != otherBefore;
  }

  private double moved(double before, double change) {
    if (change > 0) {
      return change >= bound - before ? bound : before + change;
    }
    return -change >= before ? 0 : before + change;
  }

  /**
   * Takes out the rows at a bound whose {@code F} says that they will stay there: those of the
   * upper set alone with an {@code F} above all of the lower set, and the other way round.
   */
  void shrink() {
    int pairs = 0;
    for (int k = 0; k < active; k++) {
      if (stays(k)) {
        active--;
        while (active > k && stays(active)) {
          active--;
        }
        if (active > k) {
          exchangedFrom[pairs] = k;
          exchangedTo[pairs] = active;
          pairs++;
        }
      }
    }
    if (pairs > 0) {
      cache.exchange(exchangedFrom, exchangedTo, pairs);
    }
    for (int e = 0; e < pairs; e++) {
      exchange(exchangedFrom[e], exchangedTo[e]);
    }
  }

  private boolean stays(int k) {
    if (lower[k] == Double.NEGATIVE_INFINITY) {
      return upper[k] > greatestLower;
    }
    return upper[k] == Double.POSITIVE_INFINITY && lower[k] < leastUpper;
  }

  private void exchange(int p, int q) {
    exchange(y, p, q);
    exchange(alpha, p, q);
    exchange(upper, p, q);
    exchange(lower, p, q);
    exchange(diagonal, p, q);
    int kept = order[p];
    order[p] = order[q];
    order[q] = kept;
  }

  private static void exchange(double[] values, int p, int q) {
    double kept = values[p];
    values[p] = values[q];
    values[q] = kept;
  }

  /** Brings all rows back, and computes {@code F} where it was not kept up. */
  void unshrink() {
    int n = y.length;
    if (active == n) {
      return;
    }
    double[] f = upper;
    for (int k = active; k < n; k++) {
      f[k] = -y[k];
    }
    for (int j = 0; j < n; j++) {
      if (alpha[j] > 0) {
        double[] row = cache.row(j, n);
        double factor = alpha[j] * y[j];
        for (int k = active; k < n; k++) {
          f[k] += factor * row[k];
        }
      }
    }
    for (int k = active; k < n; k++) {
      place(k, f[k]);
    }
    active = n;
  }

  /** Writes the multipliers in the order of the data. */
  void copyMultipliers(double[] out) {
    for (int k = 0; k < y.length; k++) {
      out[order[k]] = alpha[k];
    }
  }

  /** Writes {@code F} in the order of the data; all rows must be active. */
  void copySlopes(double[] out) {
    for (int k = 0; k < y.length; k++) {
      out[order[k]] = f(k);
    }
  }
}
