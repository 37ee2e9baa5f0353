package descent.convex.projection;

import descent.argument.Require;
import java.util.Arrays;

/** All coordinates lowered by the same amount, and cut off at zero. */
final class SimplexProjection implements Projection {
  private final int dimension;
  private final double radius;

  SimplexProjection(int dimension, double radius) {
    this.dimension = Require.atLeast("dimension", dimension, 1);
    this.radius = Require.positive("radius", radius);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void project(double[] x, double[] out) {
    double[] values = out == x ? new double[dimension] : out;
    System.arraycopy(x, 0, values, 0, dimension);
    double tau = Threshold.of(values, dimension, radius);
    if (Double.isNaN(tau)) {
      Arrays.fill(out, 0, dimension, Double.NaN);
      return;
    }
    for (int i = 0; i < dimension; i++) {
      out[i] = Math.max(x[i] - tau, 0);
    }
  }
}
