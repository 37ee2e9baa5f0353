package descent.function;

import descent.argument.Require;
import descent.linalg.MatrixVector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * {@code f(x) = ½xᵀAx − bᵀx + c} with a dense symmetric {@code A}: one product {@code Ax} gives
 * value and gradient.
 */
final class DenseQuadratic implements Quadratic {
  private final DMatrixRMaj a;
  private final double[] b;
  private final double c;

  DenseQuadratic(DMatrixRMaj a, double[] b, double c) {
    Require.nonNull("a", a);
    Require.finite("b", b);
    Require.finite("c", c);
    if (a.numRows != a.numCols) {
      throw new IllegalArgumentException("a must be square, got " + a.numRows + " × " + a.numCols);
    }
    Require.atLeast("the number of rows of a", a.numRows, 1);
    if (b.length != a.numRows) {
      throw new IllegalArgumentException(
          "b has length " + b.length + " but a has " + a.numRows + " rows");
    }
    requireSymmetric(a);
    this.a = a.copy();
    this.b = b.clone();
    this.c = c;
  }

  private static void requireSymmetric(DMatrixRMaj a) {
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j <= i; j++) {
        double lower = a.get(i, j);
        double upper = a.get(j, i);
        // Rounding in BᵀB may differ above and below the diagonal; anything more is a mistake. NaN
        // fails too.
        if (!(Math.abs(lower - upper) <= 1e-12 * Math.max(Math.abs(lower), Math.abs(upper)))) {
          throw new IllegalArgumentException(
              "a must be symmetric and finite, got "
                  + entry(i, j, lower)
                  + " and "
                  + entry(j, i, upper));
        }
      }
    }
  }

  private static String entry(int i, int j, double value) {
    return "a[" + i + "][" + j + "] = " + value;
  }

  @Override
  public int dimension() {
    return b.length;
  }

  @Override
  public double value(double[] x) {
    double value = c;
    for (int i = 0; i < b.length; i++) {
      value += x[i] * (0.5 * MatrixVector.row(a, i, x) - b[i]);
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    MatrixVector.multiply(a, x, gradient);
    double value = c;
    for (int i = 0; i < b.length; i++) {
      value += x[i] * (0.5 * gradient[i] - b[i]);
      gradient[i] -= b[i];
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.setTo(a);
  }

  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    MatrixVector.multiply(a, v, product);
  }

  @Override
  public double curvature(double[] direction) {
    double curvature = 0;
    for (int i = 0; i < b.length; i++) {
      curvature += direction[i] * MatrixVector.row(a, i, direction);
    }
    return curvature;
  }

  @Override
  public EigenvalueRange eigenvalues() {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(b.length, false, true);
    if (!eigen.decompose(a.copy())) {
      throw new IllegalStateException("the eigenvalues of a could not be computed");
    }
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < b.length; i++) {
      double eigenvalue = eigen.getEigenvalue(i).real;
      smallest = Math.min(smallest, eigenvalue);
      largest = Math.max(largest, eigenvalue);
    }
    return new EigenvalueRange(smallest, largest);
  }

  @Override
  public double[] minimizer() {
    LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(b.length);
    if (!cholesky.setA(a.copy())) {
      throw new IllegalStateException(
          "a is not positive definite, so the quadratic has no single minimizer");
    }
    DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
    cholesky.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    return x.data.clone();
  }
}
