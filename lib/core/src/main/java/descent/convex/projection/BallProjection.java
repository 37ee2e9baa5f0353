package descent.convex.projection;

import descent.argument.Require;
import descent.linalg.Vectors;

/** Along the ray from the centre. */
final class BallProjection implements Projection {
  private final double[] centre;
  private final double radius;

  BallProjection(double[] centre, double radius) {
    this.centre = Require.finite("centre", centre).clone();
    Require.atLeast("the dimension of centre", centre.length, 1);
    this.radius = Require.nonNegative("radius", radius);
  }

  @Override
  public int dimension() {
    return centre.length;
  }

  @Override
  public void project(double[] x, double[] out) {
    double distance = Vectors.distance(x, centre);
    if (distance <= radius) {
      System.arraycopy(x, 0, out, 0, centre.length);
      return;
    }
    double factor = radius / distance;
    for (int i = 0; i < centre.length; i++) {
      out[i] = centre[i] + factor * (x[i] - centre[i]);
    }
  }
}
