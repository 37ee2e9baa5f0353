package descent.convex;

import java.util.Arrays;

/**
 * Solves {@code (M + δI) y = b} with the least {@code δ ≥ 0} of a growing sequence for which the
 * matrix is safely positive definite, doubled: every pivot of the Cholesky factors must keep a
 * small share of the matrix. Source: Nocedal & Wright (2006), Algorithm 3.3.
 */
final class ShiftedCholesky {
  private static final double SAFE = 1e-10;
  private static final double FIRST = 1e-3;
  private static final double GROWTH = 4;

  private final double[][] factor;
  private double shift;

  /** For matrices up to this order. */
  ShiftedCholesky(int order) {
    factor = new double[order][order];
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
    for (int i = 0; i < k; i++) {
      Arrays.fill(factor[i], 0, k, 0);
      for (int j = 0; j <= i; j++) {
        double sum = m[i][j] + (i == j ? shift : 0);
        for (int l = 0; l < j; l++) {
          sum -= factor[i][l] * factor[j][l];
        }
        if (i == j && !(sum > least)) {
          return false;
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    return true;
  }

  /** {@code δ}. */
  double shift() {
    return shift;
  }

  /** Overwrites the first {@code k} entries of {@code b} with the solution. */
  void solve(double[] b, int k) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        b[i] -= factor[i][j] * b[j];
      }
      b[i] /= factor[i][i];
    }
    for (int i = k - 1; i >= 0; i--) {
      for (int j = i + 1; j < k; j++) {
        b[i] -= factor[j][i] * b[j];
      }
      b[i] /= factor[i][i];
    }
  }
}
