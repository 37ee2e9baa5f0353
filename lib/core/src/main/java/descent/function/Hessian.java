package descent.function;

import org.ejml.data.DMatrixRMaj;

/** Writes {@code ∇²f(x)} into {@code hessian}, an {@code n × n} matrix. */
@FunctionalInterface
public interface Hessian {

  /** Writes the Hessian at {@code x} into {@code hessian}. */
  void at(double[] x, DMatrixRMaj hessian);
}
