package descent.landscape;

import descent.argument.Require;
import descent.function.Objective;
import descent.linalg.Vectors;

/**
 * An objective on a plane, as an objective of two variables: {@code (s, t) ↦ f(origin + s·u +
 * t·v)}. Every contour map and surface can draw it.
 *
 * @param f the objective
 * @param origin the point at {@code (0, 0)}; a copy goes in and out
 * @param u not parallel to {@code v}; copied likewise
 * @param v copied likewise
 */
public record PlaneSlice(Objective f, double[] origin, double[] u, double[] v)
    implements Objective {

  /** Copies and checks. */
  public PlaneSlice {
    Require.nonNull("f", f);
    origin = LineSlice.finite("origin", origin, f);
    u = LineSlice.finite("u", u, f);
    v = LineSlice.finite("v", v, f);
    double across = determinant(u, v);
    if (!(across > 1e-12 * Vectors.dot(u, u) * Vectors.dot(v, v))) {
      throw new IllegalArgumentException(
          "u and v must span a plane, but they are parallel or zero");
    }
  }

  /**
   * The plane through three points: {@code a} lies at {@code (0, 0)}, {@code b} at {@code (‖b − a‖,
   * 0)}, and {@code c} above it. The two directions are orthonormal, so that the map shows true
   * lengths and angles, as in the figures of Garipov et al. (2018).
   */
  public static PlaneSlice through(Objective f, double[] a, double[] b, double[] c) {
    Require.nonNull("f", f);
    double[] u = LineSlice.finite("b", b, f);
    double[] v = LineSlice.finite("c", c, f);
    double[] minusA = LineSlice.finite("a", a, f);
    Vectors.axpy(-1, minusA, u);
    Vectors.axpy(-1, minusA, v);
    if (!(determinant(u, v) > 1e-12 * Vectors.dot(u, u) * Vectors.dot(v, v))) {
      throw new IllegalArgumentException("a, b and c must not lie on one line");
    }
    normalize(u);
    Vectors.axpy(-Vectors.dot(u, v), u, v);
    normalize(v);
    return new PlaneSlice(f, a, u, v);
  }

  private static void normalize(double[] vector) {
    double length = Vectors.norm(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  /** Gram's determinant {@code ‖u‖²‖v‖² − (uᵀv)²}. */
  private static double determinant(double[] u, double[] v) {
    double mixed = Vectors.dot(u, v);
    return Vectors.dot(u, u) * Vectors.dot(v, v) - mixed * mixed;
  }

  @Override
  public double[] origin() {
    return origin.clone();
  }

  @Override
  public double[] u() {
    return u.clone();
  }

  @Override
  public double[] v() {
    return v.clone();
  }

  @Override
  public int dimension() {
    return 2;
  }

  /** The point at {@code (s, t)}. */
  public double[] point(double s, double t) {
    double[] point = origin.clone();
    Vectors.axpy(s, u, point);
    Vectors.axpy(t, v, point);
    return point;
  }

  /** The coordinates {@code (s, t)} of the plane's point nearest to {@code x}. */
  public double[] coordinates(double[] x) {
    double[] d = LineSlice.finite("x", x, f);
    Vectors.axpy(-1, origin, d);
    double uu = Vectors.dot(u, u);
    double vv = Vectors.dot(v, v);
    double uv = Vectors.dot(u, v);
    double du = Vectors.dot(d, u);
    double dv = Vectors.dot(d, v);
    double determinant = determinant(u, v);
    return new double[] {(du * vv - dv * uv) / determinant, (dv * uu - du * uv) / determinant};
  }

  @Override
  public double value(double[] coordinates) {
    return f.value(point(coordinates[0], coordinates[1]));
  }
}
