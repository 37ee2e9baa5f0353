package descent.convex.projection;

/**
 * The {@code τ} with {@code Σ max(vᵢ − τ, 0) = r}, by partitioning as in quickselect: values above
 * a pivot are all kept or all that matters. Expected {@code O(n)}. Source: Duchi, Shalev-Shwartz,
 * Singer and Chandra, Efficient projections onto the ℓ1-ball for learning in high dimensions
 * (2008), Figure 2.
 */
final class Threshold {
  private Threshold() {}

  /** NaN unless all of the first {@code n} values, which are permuted, are finite. */
  static double of(double[] values, int n, double radius) {
    if (!isFinite(values, n)) {
      return Double.NaN;
    }
    double sum = 0;
    int kept = 0;
    int low = 0;
    int high = n;
    while (low < high) {
      double pivot = median(values[low], values[(low + high) >>> 1], values[high - 1]);
      // Values above the pivot, those equal to it, and those below, in this order.
      int above = low;
      int below = high;
      double sumAbove = 0;
      int k = low;
      while (k < below) {
        double value = values[k];
        if (value > pivot) {
          sumAbove += value;
          exchange(values, k++, above++);
        } else if (value < pivot) {
          exchange(values, k, --below);
        } else {
          k++;
        }
      }
      double sumWithPivot = sumAbove + (below - above) * pivot;
      int keptWithPivot = kept + below - low;
      if (sum + sumWithPivot - keptWithPivot * pivot < radius) {
        sum += sumWithPivot;
        kept = keptWithPivot;
        low = below;
      } else {
        high = above;
      }
    }
    return (sum - radius) / kept;
  }

  private static boolean isFinite(double[] values, int n) {
    double zero = 0;
    for (int i = 0; i < n; i++) {
      zero += 0 * values[i];
    }
    return zero == 0;
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static void exchange(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
