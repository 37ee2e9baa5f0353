package descent.convex.quadratic;

import descent.linalg.Cholesky;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Whether {@code Q} is positive semidefinite. */
final class Convexity {
  /** The negative curvature, beside the largest entry of {@code Q}, that counts as rounding. */
  private static final double ROUNDING = 1e-10;

  private Convexity() {}

  /** Refuses a program whose objective is not convex, and says along which direction it is not. */
  static void require(QuadraticProgram program) {
    double[][] q = program.q();
    double largest = 0;
    for (double[] row : q) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    if (largest == 0 || isPositiveDefinite(q, ROUNDING * largest)) {
      return;
    }
    int n = q.length;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(new DMatrixRMaj(q))) {
      throw new IllegalArgumentException("the eigenvalues of Q could not be computed");
    }
    int least = 0;
    for (int i = 1; i < n; i++) {
      if (eigen.getEigenvalue(i).real < eigen.getEigenvalue(least).real) {
        least = i;
      }
    }
    double curvature = eigen.getEigenvalue(least).real;
    if (curvature < -ROUNDING * largest) {
      throw new IllegalArgumentException(
          "Q must be positive semidefinite, got curvature "
              + curvature
              + " along "
              + Arrays.toString(eigen.getEigenVector(least).data));
    }
  }

  private static boolean isPositiveDefinite(double[][] q, double shift) {
    Cholesky cholesky = new Cholesky(q.length);
    for (int i = 0; i < q.length; i++) {
      System.arraycopy(q[i], i, cholesky.rows()[i], i, q.length - i);
      cholesky.rows()[i][i] += shift;
    }
    return cholesky.factor();
  }
}
