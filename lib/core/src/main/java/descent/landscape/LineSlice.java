package descent.landscape;

import descent.argument.Require;
import descent.function.Objective;
import descent.linalg.Vectors;

/**
 * An objective along a line, as an objective of one variable: {@code t ↦ f(origin + t·direction)}.
 *
 * <p>A line shows what happens along it and nothing else: on it a saddle may look like a minimizer.
 *
 * @param f the objective
 * @param origin the point at {@code t = 0}; a copy goes in and out
 * @param direction not zero; copied likewise
 */
public record LineSlice(Objective f, double[] origin, double[] direction) implements Objective {

  /** Copies and checks. */
  public LineSlice {
    Require.nonNull("f", f);
    origin = finite("origin", origin, f);
    direction = finite("direction", direction, f);
    if (Vectors.maxNorm(direction) == 0) {
      throw new IllegalArgumentException("direction must not be the zero vector");
    }
  }

  /** From {@code a} at {@code t = 0} to {@code b} at {@code t = 1}. */
  public static LineSlice through(Objective f, double[] a, double[] b) {
    Require.nonNull("f", f);
    double[] direction = finite("b", b, f);
    Vectors.axpy(-1, finite("a", a, f), direction);
    if (Vectors.maxNorm(direction) == 0) {
      throw new IllegalArgumentException("a and b must be two different points");
    }
    return new LineSlice(f, a, direction);
  }

  /** A copy of a vector that is finite and has the objective's dimension. */
  static double[] finite(String name, double[] vector, Objective f) {
    return Require.finite(name, Require.length(name, vector, f.dimension())).clone();
  }

  @Override
  public double[] origin() {
    return origin.clone();
  }

  @Override
  public double[] direction() {
    return direction.clone();
  }

  @Override
  public int dimension() {
    return 1;
  }

  /** The point at {@code t}. */
  public double[] point(double t) {
    double[] point = origin.clone();
    Vectors.axpy(t, direction, point);
    return point;
  }

  @Override
  public double value(double[] t) {
    return f.value(point(t[0]));
  }
}
