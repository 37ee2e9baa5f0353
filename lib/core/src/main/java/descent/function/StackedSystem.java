package descent.function;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Least squares with a ridge as least squares without one: the rows {@code diag(√(λ/s))} are
 * stacked below {@code X}, and zeros below {@code y}. Nothing is squared, so that twice the digits
 * of the normal equations survive.
 */
final class StackedSystem {
  private final DMatrixRMaj a;
  private final DMatrixRMaj b;
  private final double[] lengths;

  StackedSystem(DMatrixRMaj x, double[] y, double scale, double[] ridge) {
    int n = x.numCols;
    int penalized = 0;
    for (double lambda : ridge) {
      penalized += lambda > 0 ? 1 : 0;
    }
    a = new DMatrixRMaj(x.numRows + penalized, n);
    b = new DMatrixRMaj(a.numRows, 1);
    System.arraycopy(x.data, 0, a.data, 0, x.numRows * n);
    System.arraycopy(y, 0, b.data, 0, y.length);
    int row = x.numRows;
    for (int j = 0; j < n; j++) {
      if (ridge[j] > 0) {
        a.set(row, j, Math.sqrt(ridge[j] / scale));
        row++;
      }
    }
    lengths = columnLengths();
  }

  private double[] columnLengths() {
    double[] squares = new double[a.numCols];
    for (int k = 0; k < a.getNumElements(); k++) {
      squares[k % a.numCols] += a.data[k] * a.data[k];
    }
    for (int j = 0; j < squares.length; j++) {
      squares[j] = Math.sqrt(squares[j]);
    }
    return squares;
  }

  /** The matrix with columns of length 1, so that their units do not matter; zeros stay zeros. */
  private DMatrixRMaj withUnitColumns() {
    DMatrixRMaj unit = a.copy();
    for (int k = 0; k < unit.getNumElements(); k++) {
      double length = lengths[k % a.numCols];
      unit.data[k] /= length > 0 ? length : 1;
    }
    return unit;
  }

  /** What counts as zero beside a column of length 1. */
  private double tolerance() {
    return Math.max(a.numRows, a.numCols) * 0x1p-52;
  }

  /** The number of columns that are linearly independent to working precision. */
  int rank() {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.numRows, a.numCols, false, false, true);
    if (!svd.decompose(withUnitColumns())) {
      throw new IllegalStateException("the singular values of x could not be computed");
    }
    int rank = 0;
    double[] singularValues = svd.getSingularValues();
    for (int i = 0; i < svd.numberOfSingularValues(); i++) {
      rank += singularValues[i] > tolerance() ? 1 : 0;
    }
    return rank;
  }

  /** The one minimizer, or nothing if the columns are linearly dependent. */
  Optional<double[]> solveByQr() {
    int n = a.numCols;
    if (a.numRows < n) {
      return Optional.empty();
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.qr(a.numRows, n);
    if (!solver.setA(withUnitColumns()) || smallestPivot(solver, n) <= tolerance()) {
      return Optional.empty();
    }
    DMatrixRMaj theta = new DMatrixRMaj(n, 1);
    solver.solve(b.copy(), theta);
    for (int j = 0; j < n; j++) {
      theta.data[j] /= lengths[j];
    }
    return Optional.of(theta.data);
  }

  private static double smallestPivot(LinearSolverDense<DMatrixRMaj> solver, int n) {
    QRDecomposition<DMatrixRMaj> qr = solver.getDecomposition();
    DMatrixRMaj r = qr.getR(null, true);
    double smallest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      smallest = Math.min(smallest, Math.abs(r.get(j, j)));
    }
    return smallest;
  }

  /** The shortest minimizer, by the pseudo-inverse from the singular value decomposition. */
  double[] solveWithMinimumNorm() {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(true);
    if (!solver.setA(a.copy())) {
      throw new IllegalStateException("the singular values of x could not be computed");
    }
    DMatrixRMaj theta = new DMatrixRMaj(a.numCols, 1);
    solver.solve(b.copy(), theta);
    return theta.data;
  }
}
