package descent.convex.projection;

import descent.argument.Require;
import descent.linalg.Vectors;

/** Along the normal, if the point is outside. */
final class HalfSpaceProjection implements Projection {
  // Of length 1, and b with it: squares of a itself might not be numbers.
  private final double[] normal;
  private final double offset;

  HalfSpaceProjection(double[] a, double b) {
    Require.finite("a", a);
    Require.finite("b", b);
    double norm = Vectors.norm(a);
    if (!(norm > 0)) {
      throw new IllegalArgumentException("a must not be zero: aᵀx ≤ b is no half-space then");
    }
    normal = a.clone();
    for (int i = 0; i < normal.length; i++) {
      normal[i] /= norm;
    }
    offset = b / norm;
  }

  @Override
  public int dimension() {
    return normal.length;
  }

  @Override
  public void project(double[] x, double[] out) {
    double excess = Vectors.dot(normal, x) - offset;
    double step = excess <= 0 ? 0 : excess;
    for (int i = 0; i < normal.length; i++) {
      out[i] = x[i] - step * normal[i];
    }
  }
}
