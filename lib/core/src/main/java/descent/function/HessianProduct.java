package descent.function;

/**
 * An objective that multiplies its Hessian with a vector. The product costs about as much as a
 * gradient, where the matrix would cost {@code n} of them and {@code n²} memory: conjugate
 * gradients, Lanczos' method and trust regions ask for nothing else. Source: Pearlmutter, Fast
 * Exact Multiplication by the Hessian, Neural Computation 6 (1994).
 */
public interface HessianProduct extends Differentiable {

  /**
   * Writes {@code ∇²f(x)·v} into {@code product}. All three arrays have length {@link
   * #dimension()}, and {@code product} is none of the others.
   */
  void hessianProduct(double[] x, double[] v, double[] product);

  /** {@code ∇²f(x)·v} in a new array, for use outside of inner loops. */
  default double[] hessianProduct(double[] x, double[] v) {
    double[] product = new double[dimension()];
    hessianProduct(x, v, product);
    return product;
  }
}
