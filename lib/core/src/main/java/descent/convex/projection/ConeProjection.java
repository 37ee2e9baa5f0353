package descent.convex.projection;

import descent.argument.Require;
import descent.linalg.Vectors;

/** The cone over the ball, whose axis is the last coordinate. */
final class ConeProjection implements Projection {
  private final int dimension;

  ConeProjection(int dimension) {
    this.dimension = Require.atLeast("dimension", dimension, 2);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void project(double[] x, double[] out) {
    int last = dimension - 1;
    double norm = Vectors.norm(x, 0, last);
    double t = x[last];
    if (norm <= t) {
      System.arraycopy(x, 0, out, 0, dimension);
      return;
    }
    boolean polar = norm <= -t;
    double factor = polar ? 0 : 0.5 + 0.5 * (t / norm);
    for (int i = 0; i < last; i++) {
      out[i] = factor * x[i];
    }
    out[last] = factor * norm;
  }
}
