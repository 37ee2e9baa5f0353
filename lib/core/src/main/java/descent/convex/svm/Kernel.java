package descent.convex.svm;

/**
 * A kernel: the inner product {@code k(x, z) = φ(x)ᵀφ(z)} of the images of two rows in a space that
 * is never entered. It must be symmetric, and positive semidefinite (every matrix {@code k(xᵢ, xⱼ)}
 * is), for otherwise the dual problem is not convex.
 *
 * <p>Any symmetric function may be given: {@code (x, z) -> Math.pow(1 + Vectors.dot(x, z), 2)}. The
 * two here are computed for many rows at a time and are several times as fast.
 */
@FunctionalInterface
public interface Kernel {

  /** {@code k(x, z)}. Neither array is changed. */
  double value(double[] x, double[] z);

  /** {@code k(x, z) = xᵀz}. */
  static Kernel linear() {
    return new LinearKernel();
  }

  /** {@code k(x, z) = exp(−γ‖x − z‖²)}. */
  static Kernel radial(double gamma) {
    return new RadialKernel(gamma);
  }
}
