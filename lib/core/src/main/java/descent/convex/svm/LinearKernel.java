package descent.convex.svm;

import descent.linalg.Vectors;

/** The inner product itself, {@code k(x, z) = xᵀz}: the boundary is a plane, which has weights. */
public record LinearKernel() implements Kernel {

  @Override
  public double value(double[] x, double[] z) {
    return Vectors.dot(x, z);
  }
}
