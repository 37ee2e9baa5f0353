package descent.function;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.dense.row.mult.MatrixMultProduct_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Least squares by Cholesky's factorization of the Gram matrix. */
final class NormalEquations {
  private NormalEquations() {}

  /** {@code gram ← s XᵀX}. */
  static void gram(DMatrixRMaj x, double scale, DMatrixRMaj gram) {
    MatrixMultProduct_DDRM.inner_reorder(x, gram);
    for (int i = 0; i < gram.getNumElements(); i++) {
      gram.data[i] *= scale;
    }
  }

  /**
   * Solves {@code G θ = b}, or gives nothing if {@code G} is singular to working precision. {@code
   * G} is first scaled to a unit diagonal: then the square of the factor's j-th pivot is the part
   * of column j that the columns before it do not explain, whatever the units of the columns, and
   * can be compared with the rounding errors of a sum over the rows.
   *
   * @param gram symmetric; overwritten
   * @param rows how many terms each entry of {@code gram} is the sum of
   */
  static Optional<double[]> solve(DMatrixRMaj gram, double[] b, int rows) {
    int n = b.length;
    double[] inverseLength = new double[n];
    for (int j = 0; j < n; j++) {
      double square = gram.get(j, j);
      if (square == 0) {
        return Optional.empty();
      }
      inverseLength[j] = 1 / Math.sqrt(square);
    }
    DMatrixRMaj theta = new DMatrixRMaj(n, 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        gram.data[i * n + j] *= inverseLength[i] * inverseLength[j];
      }
      theta.data[i] = inverseLength[i] * b[i];
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
    if (!solver.setA(gram) || smallestSquaredPivot(solver, n) <= (rows + n) * 0x1p-52) {
      return Optional.empty();
    }
    solver.solve(theta, theta);
    for (int j = 0; j < n; j++) {
      theta.data[j] *= inverseLength[j];
    }
    return Optional.of(theta.data);
  }

  private static double smallestSquaredPivot(LinearSolverDense<DMatrixRMaj> solver, int n) {
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = solver.getDecomposition();
    DMatrixRMaj factor = cholesky.getT(null);
    double smallest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      smallest = Math.min(smallest, factor.get(j, j) * factor.get(j, j));
    }
    return smallest;
  }
}
