package descent.convex.projection;

import descent.argument.Require;
import java.util.Arrays;

/** All coordinates moved towards zero by the same amount, or as far as it. */
final class L1BallProjection implements Projection {
  private final int dimension;
  private final double radius;

  L1BallProjection(int dimension, double radius) {
    this.dimension = Require.atLeast("dimension", dimension, 1);
    this.radius = Require.positive("radius", radius);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void project(double[] x, double[] out) {
    double sum = 0;
    for (int i = 0; i < dimension; i++) {
      sum += Math.abs(x[i]);
    }
    if (sum <= radius) {
      System.arraycopy(x, 0, out, 0, dimension);
      return;
    }
    double[] values = out == x ? new double[dimension] : out;
    for (int i = 0; i < dimension; i++) {
      values[i] = Math.abs(x[i]);
    }
    double tau = Threshold.of(values, dimension, radius);
    if (Double.isNaN(tau)) {
      Arrays.fill(out, 0, dimension, Double.NaN);
      return;
    }
    for (int i = 0; i < dimension; i++) {
      out[i] = Math.copySign(Math.max(Math.abs(x[i]) - tau, 0), x[i]);
    }
  }
}
