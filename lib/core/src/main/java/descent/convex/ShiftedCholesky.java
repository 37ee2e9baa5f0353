package descent.convex;

import descent.linalg.Cholesky;

/**
 * Solves {@code (M + δI) y = b} with the least {@code δ ≥ 0} of a growing sequence for which the
 * matrix is safely positive definite, doubled: every pivot of the Cholesky factors must keep a
 * small share of the matrix. Source: Nocedal & Wright (2006), Algorithm 3.3.
 */
final class ShiftedCholesky {
  private static final double SAFE = 1e-10;
  private static final double FIRST = 1e-3;
  private static final double GROWTH = 4;

  private final Cholesky cholesky;
  private double shift;

  /** For matrices up to this order. */
  ShiftedCholesky(int order) {
    cholesky = new Cholesky(order);
  }

  /** Factors the leading {@code k × k} part; false if its entries are not finite. */
  boolean factor(double[][] m, int k) {
    double largest = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < k; i++) {
      lowest = Math.min(lowest, m[i][i]);
      for (int j = 0; j < k; j++) {
        largest = Math.max(largest, Math.abs(m[i][j]));
      }
    }
    if (!Double.isFinite(largest)) {
      return false;
    }
    double scale = largest == 0 ? 1 : largest;
    shift = lowest > 0 || k == 0 ? 0 : FIRST * scale - lowest;
    while (!succeeds(m, k, SAFE * scale)) {
      shift = Math.max(GROWTH * shift, FIRST * scale);
    }
    if (shift > 0) {
      // A matrix that is just positive definite makes steps as long as they are useless.
      shift *= 2;
      succeeds(m, k, 0);
    }
    return true;
  }

  private boolean succeeds(double[][] m, int k, double least) {
    double[][] rows = cholesky.rows();
    for (int i = 0; i < k; i++) {
      System.arraycopy(m[i], i, rows[i], i, k - i);
      rows[i][i] += shift;
    }
    return cholesky.factor(k, least);
  }

  /** {@code δ}. */
  double shift() {
    return shift;
  }

  /** Overwrites the first {@code k} entries of {@code b} with the solution. */
  void solve(double[] b) {
    cholesky.solve(b);
  }
}
