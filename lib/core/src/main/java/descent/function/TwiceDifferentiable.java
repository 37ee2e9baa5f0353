package descent.function;

import descent.linalg.MatrixVector;
import org.ejml.data.DMatrixRMaj;

/** An objective with a gradient and a Hessian. */
public interface TwiceDifferentiable extends HessianProduct {

  /** Writes {@code ∇²f(x)} into {@code hessian}, an {@code n × n} matrix; it is symmetric. */
  void hessian(double[] x, DMatrixRMaj hessian);

  /** {@code ∇²f(x)} in a new matrix, for use outside of inner loops. */
  default DMatrixRMaj hessian(double[] x) {
    DMatrixRMaj hessian = new DMatrixRMaj(dimension(), dimension());
    hessian(x, hessian);
    return hessian;
  }

  /**
   * {@code ∇²f(x)·v} through the whole Hessian, at its cost and with its memory; an objective that
   * can do better overrides it.
   */
  @Override
  default void hessianProduct(double[] x, double[] v, double[] product) {
    MatrixVector.multiply(hessian(x), v, product);
  }
}
