package descent.convex;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, which find small
 * eigenvalues beside large ones to full accuracy. Cost {@code O(k³)} a sweep, six to ten sweeps. It
 * stands here beside EJML's because the report must run in a browser. Source: Golub & Van Loan,
 * Matrix Computations (2013), Section 8.5.
 */
final class SymmetricEigen {
  private static final int MOST_SWEEPS = 60;

  private final double[][] a;
  private final double[][] vectors;

  private SymmetricEigen(double[][] symmetric) {
    a = symmetric;
    vectors = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      vectors[i][i] = 1;
    }
  }

  /** Of a finite symmetric matrix, which is overwritten. */
  static SymmetricEigen of(double[][] symmetric) {
    SymmetricEigen eigen = new SymmetricEigen(symmetric);
    for (int sweep = 0; sweep < MOST_SWEEPS && eigen.sweep(); sweep++) {
      // Each sweep turns every pair of coordinates once.
    }
    return eigen;
  }

  int size() {
    return a.length;
  }

  /** The {@code k}-th eigenvalue, in no particular order. */
  double value(int k) {
    return a[k][k];
  }

  /** Its unit eigenvector itself. */
  double[] vector(int k) {
    return vectors[k];
  }

  /** Whether anything was left to rotate. */
  private boolean sweep() {
    boolean rotated = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        if (Math.abs(a[p][q]) > 0x1p-54 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))
            && Math.abs(a[p][q]) > Double.MIN_NORMAL) {
          rotate(p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  private void rotate(int p, int q) {
    double half = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, half) / (Math.abs(half) + Math.sqrt(1 + half * half));
    double c = 1 / Math.sqrt(1 + t * t);
    double s = t * c;
    double shift = t * a[p][q];
    for (int i = 0; i < a.length; i++) {
      if (i != p && i != q) {
        double aip = a[i][p];
        double aiq = a[i][q];
        a[i][p] = c * aip - s * aiq;
        a[p][i] = a[i][p];
        a[i][q] = s * aip + c * aiq;
        a[q][i] = a[i][q];
      }
      double vp = vectors[p][i];
      double vq = vectors[q][i];
      vectors[p][i] = c * vp - s * vq;
      vectors[q][i] = s * vp + c * vq;
    }
    a[p][p] -= shift;
    a[q][q] += shift;
    a[p][q] = 0;
    a[q][p] = 0;
  }
}
