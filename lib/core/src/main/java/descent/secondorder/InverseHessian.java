package descent.secondorder;

/** An approximation {@code H} of the inverse Hessian that learns from steps. */
interface InverseHessian {

  /** Whether nothing has been learnt yet, so that {@code H = I}. */
  boolean isIdentity();

  /** Writes {@code d = −Hg}. */
  void direction(double[] g, double[] d);

  /** Learns from {@code s} and {@code y} with {@code sᵀy > 0}, so that {@code Hy = s}. */
  void update(double[] s, double[] y, double sy, double yy);

  /** Forgets everything: {@code H = I}. */
  void reset();
}
