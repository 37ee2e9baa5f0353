package descent.convex.svm;

/**
 * The rows of the kernel matrix that were used last. A row may be known in part, up to some place;
 * the rest is computed when it is asked for. New arrays are made until the limit is reached; from
 * then on the row that was not used for the longest time gives its array away.
 */
final class KernelCache {
  private final KernelRows kernel;
  private final int limit;
  private final double[][] rows;
  private final int[] known;
  private final long[] lastUse;
  private int kept;
  private long uses;

  /** At least two rows are kept, since a step needs two. */
  KernelCache(KernelRows kernel, long bytes) {
    this.kernel = kernel;
    int n = kernel.count();
    limit = (int) Math.max(2, Math.min(n, bytes / (8L * n)));
    rows = new double[n][];
    known = new int[n];
    lastUse = new long[n];
  }

  /** Row {@code p}, known for the places below {@code length}; valid for one more call. */
  double[] row(int p, int length) {
    if (rows[p] == null) {
      rows[p] = array();
      known[p] = 0;
    }
    double[] row = rows[p];
    if (known[p] < length) {
      kernel.compute(p, row, known[p], length);
      known[p] = length;
    }
    lastUse[p] = ++uses;
    return row;
  }

  private double[] array() {
    if (kept < limit) {
      kept++;
      return new double[rows.length];
    }
    int oldest = -1;
    for (int p = 0; p < rows.length; p++) {
      if (rows[p] != null && (oldest < 0 || lastUse[p] < lastUse[oldest])) {
        oldest = p;
      }
    }
    double[] array = rows[oldest];
    rows[oldest] = null;
    return array;
  }

  /**
   * Exchanges the places {@code p[e]} and {@code q[e]}, where {@code p[e] < q[e]}, one pair after
   * the other, in the data, within each row and among the rows. Row by row, because a row of its
   * own stays in the fast cache. No place may be in two pairs.
   */
  void exchange(int[] p, int[] q, int pairs) {
    for (int r = 0; r < rows.length; r++) {
      if (rows[r] != null) {
        exchangeWithin(r, p, q, pairs);
      }
    }
    for (int e = 0; e < pairs; e++) {
      kernel.exchange(p[e], q[e]);
      exchangeRows(p[e], q[e]);
    }
  }

  private void exchangeWithin(int r, int[] p, int[] q, int pairs) {
    double[] row = rows[r];
    for (int e = 0; e < pairs; e++) {
      if (p[e] < known[r]) {
        if (q[e] >= known[r]) {
          kernel.computeOne(r, row, q[e]);
        }
        double value = row[p[e]];
        row[p[e]] = row[q[e]];
        row[q[e]] = value;
      }
    }
  }

  private void exchangeRows(int p, int q) {
    double[] row = rows[p];
    int length = known[p];
    long use = lastUse[p];
    rows[p] = rows[q];
    known[p] = known[q];
    lastUse[p] = lastUse[q];
    rows[q] = row;
    known[q] = length;
    lastUse[q] = use;
  }
}
