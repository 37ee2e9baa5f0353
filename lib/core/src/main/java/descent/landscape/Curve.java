package descent.landscape;

import descent.argument.Require;
import descent.function.Objective;
import descent.linalg.Vectors;

/** A curve between two points, {@code φ(t)} for {@code 0 ≤ t ≤ 1}. */
public sealed interface Curve {

  /** {@code φ(t)} in a new array. */
  double[] at(double t);

  /** The number of coordinates. */
  int dimension();

  /** The straight line from {@code from} to {@code to}. */
  static Curve line(double[] from, double[] to) {
    return new Line(from, to);
  }

  /** The quadratic Bézier curve from {@code from} to {@code to}, drawn towards {@code bend}. */
  static Curve bezier(double[] from, double[] bend, double[] to) {
    return new Bezier(from, bend, to);
  }

  /** The values along the curve at {@code points} even places, both ends included. */
  default CurveProfile profile(Objective f, int points) {
    Require.nonNull("f", f);
    Require.atLeast("points", points, 2);
    Require.length("a point of the curve", at(0), f.dimension());
    double[] t = new double[points];
    double[] values = new double[points];
    for (int k = 0; k < points; k++) {
      t[k] = k / (points - 1.0);
      values[k] = f.value(at(t[k]));
    }
    return new CurveProfile(t, values);
  }

  /**
   * {@code φ(t) = (1 − t)a + t·b}.
   *
   * @param from {@code a}; a copy goes in and out
   * @param to {@code b}; copied likewise
   */
  record Line(double[] from, double[] to) implements Curve {

    /** Copies and checks. */
    public Line {
      from = Require.finite("from", from).clone();
      to = end("to", to, from.length);
    }

    @Override
    public double[] from() {
      return from.clone();
    }

    @Override
    public double[] to() {
      return to.clone();
    }

    @Override
    public int dimension() {
      return from.length;
    }

    @Override
    public double[] at(double t) {
      double[] point = new double[from.length];
      Vectors.axpy(1 - t, from, point);
      Vectors.axpy(t, to, point);
      return point;
    }
  }

  /**
   * {@code φ(t) = (1 − t)²a + 2t(1 − t)θ + t²b}.
   *
   * @param from {@code a}; a copy goes in and out
   * @param bend {@code θ}; copied likewise
   * @param to {@code b}; copied likewise
   */
  record Bezier(double[] from, double[] bend, double[] to) implements Curve {

    /** Copies and checks. */
    public Bezier {
      from = Require.finite("from", from).clone();
      bend = end("bend", bend, from.length);
      to = end("to", to, from.length);
    }

    @Override
    public double[] from() {
      return from.clone();
    }

    @Override
    public double[] bend() {
      return bend.clone();
    }

    @Override
    public double[] to() {
      return to.clone();
    }

    @Override
    public int dimension() {
      return from.length;
    }

    @Override
    public double[] at(double t) {
      double[] point = new double[from.length];
      Vectors.axpy((1 - t) * (1 - t), from, point);
      Vectors.axpy(2 * t * (1 - t), bend, point);
      Vectors.axpy(t * t, to, point);
      return point;
    }
  }

  private static double[] end(String name, double[] point, int dimension) {
    Require.finite(name, point);
    if (point.length != dimension) {
      throw new IllegalArgumentException(
          name + " has length " + point.length + " but from has length " + dimension);
    }
    return point.clone();
  }
}
