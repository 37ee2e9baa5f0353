package descent.function;

import descent.linalg.Vectors;
import org.ejml.data.DMatrixRMaj;

/**
 * A quadratic objective: its Hessian {@code H} is the same everywhere, so a line search along any
 * direction has a closed form and the step sizes that converge are known.
 */
public interface Quadratic extends TwiceDifferentiable, Smooth {

  /**
   * {@code dᵀH d}, the curvature along a direction {@code d}. Does not allocate more than one
   * vector.
   */
  double curvature(double[] direction);

  /** The eigenvalues of {@code H} that bound all others. Cost {@code O(n³)}: keep the answer. */
  EigenvalueRange eigenvalues();

  /**
   * The point where the gradient vanishes.
   *
   * @throws IllegalStateException if {@code H} is not positive definite, for then no single point
   *     is the minimizer
   */
  double[] minimizer();

  /**
   * {@code H v = ∇f(v) − ∇f(0)}, at the cost of two gradients. Does not allocate more than two
   * vectors.
   */
  @Override
  default void hessianProduct(double[] x, double[] v, double[] product) {
    double[] atOrigin = gradient(new double[dimension()]);
    valueAndGradient(v, product);
    Vectors.axpy(-1, atOrigin, product);
  }

  /** {@code β = max |λ|}. */
  @Override
  default double smoothness() {
    EigenvalueRange range = eigenvalues();
    return Math.max(Math.abs(range.smallest()), Math.abs(range.largest()));
  }

  /** {@code μ = max(0, λ_min)}. */
  @Override
  default double strongConvexity() {
    return Math.max(0, eigenvalues().smallest());
  }

  /**
   * {@code f(x) = ½xᵀAx − bᵀx + c}.
   *
   * @param a symmetric, {@code n × n}; copied
   * @param b of length {@code n}; copied
   */
  static Quadratic of(DMatrixRMaj a, double[] b, double c) {
    return new DenseQuadratic(a, b, c);
  }

  /** {@code f(x) = ½xᵀAx − bᵀx + c}, with {@code A} given row by row. */
  static Quadratic of(double[][] a, double[] b, double c) {
    return new DenseQuadratic(new DMatrixRMaj(a), b, c);
  }

  /** {@code f(x) = ½ Σ λᵢxᵢ²}, the bowl with the given curvatures along the axes. */
  static Quadratic diagonal(double... eigenvalues) {
    int n = eigenvalues.length;
    DMatrixRMaj a = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      a.set(i, i, eigenvalues[i]);
    }
    return new DenseQuadratic(a, new double[n], 0);
  }
}
