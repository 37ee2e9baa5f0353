package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.function.TwiceDifferentiable;
import descent.linalg.MatrixVector;
import org.ejml.data.DMatrixRMaj;

/**
 * The best Hessian that an objective can give: its own products or its own matrix, or else
 * differences of its gradients ({@link DifferencedHessian}, with the error named there).
 */
final class Hessians {
  /** Eight megabytes: above, products may cost more time but the matrix too much memory. */
  private static final int LARGEST_MATRIX = 1000;

  private Hessians() {}

  /** {@code v ↦ ∇²f(x)v} for one fixed {@code x}. */
  @FunctionalInterface
  interface Operator {
    void apply(double[] v, double[] product);
  }

  /** Checks the point. */
  static void requirePoint(Differentiable f, double[] x) {
    Require.nonNull("f", f);
    Require.length("x", x, f.dimension());
    Require.finite("x", x);
  }

  /** The products at one point; a matrix that is no burden is computed once. */
  static Operator at(Differentiable f, double[] x) {
    if (f instanceof TwiceDifferentiable twice && x.length <= LARGEST_MATRIX) {
      DMatrixRMaj matrix = twice.hessian(x);
      return (v, product) -> MatrixVector.multiply(matrix, v, product);
    }
    if (f instanceof HessianProduct own) {
      return (v, product) -> own.hessianProduct(x, v, product);
    }
    HessianProduct differenced = DifferencedHessian.of(f);
    return (v, product) -> differenced.hessianProduct(x, v, product);
  }

  /** The matrix, symmetric to the last bit, column by column where the objective has none. */
  static DMatrixRMaj matrix(Differentiable f, double[] x) {
    int n = f.dimension();
    DMatrixRMaj matrix;
    if (f instanceof TwiceDifferentiable twice) {
      matrix = twice.hessian(x);
    } else {
      matrix = new DMatrixRMaj(n, n);
      Operator hessian = at(f, x);
      double[] unit = new double[n];
      double[] column = new double[n];
      for (int j = 0; j < n; j++) {
        unit[j] = 1;
        hessian.apply(unit, column);
        unit[j] = 0;
        for (int i = 0; i < n; i++) {
          matrix.set(i, j, column[i]);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (matrix.get(i, j) + matrix.get(j, i));
        matrix.set(i, j, mean);
        matrix.set(j, i, mean);
      }
    }
    return matrix;
  }
}
