package descent.function;

import org.ejml.data.DMatrixRMaj;

/** An objective with a gradient and a Hessian. */
public interface TwiceDifferentiable extends Differentiable {

  /** Writes {@code ∇²f(x)} into {@code hessian}, an {@code n × n} matrix; it is symmetric. */
  void hessian(double[] x, DMatrixRMaj hessian);

  /** {@code ∇²f(x)} in a new matrix, for use outside of inner loops. */
  default DMatrixRMaj hessian(double[] x) {
    DMatrixRMaj hessian = new DMatrixRMaj(dimension(), dimension());
    hessian(x, hessian);
    return hessian;
  }
}
