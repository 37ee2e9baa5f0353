package descent.function.gallery;

import java.util.List;
import java.util.OptionalDouble;

/**
 *
 *
 * <pre>{@code f(x, y) = (1 + (x + y + 1)² (19 − 14x + 3x² − 14y + 6xy + 3y²))
 *           · (30 + (2x − 3y)² (18 − 32x + 12x² + 48y − 36xy + 27y²))}</pre>
 *
 * Four local minimizers, and values from 3 to a million in a small box: a test of scaling.
 */
public record GoldsteinPrice() implements TestFunction {

  @Override
  public String name() {
    return "Goldstein–Price";
  }

  @Override
  public int dimension() {
    return 2;
  }

  // Both quadratic forms see x and y through one sum each: 19 − 14s + 3s² with s = x + y, and
  // 18 − 16d + 3d² with d = 2x − 3y.
  @Override
  public double value(double[] x) {
    double s = x[0] + x[1];
    double d = 2 * x[0] - 3 * x[1];
    return (1 + (s + 1) * (s + 1) * (19 - (14 - 3 * s) * s))
        * (30 + d * d * (18 - (16 - 3 * d) * d));
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double s = x[0] + x[1];
    double d = 2 * x[0] - 3 * x[1];
    double a = 1 + (s + 1) * (s + 1) * (19 - (14 - 3 * s) * s);
    double b = 30 + d * d * (18 - (16 - 3 * d) * d);
    double slopeOfA = 2 * (s + 1) * (19 - (14 - 3 * s) * s) + (s + 1) * (s + 1) * (6 * s - 14);
    double slopeOfB = 2 * d * (18 - (16 - 3 * d) * d) + d * d * (6 * d - 16);
    gradient[0] = slopeOfA * b + 2 * a * slopeOfB;
    gradient[1] = slopeOfA * b - 3 * a * slopeOfB;
    return a * b;
  }

  @Override
  public Box domain() {
    return Box.cube(2, -2, 2);
  }

  @Override
  public List<double[]> minimizers() {
    return Points.one(0, -1);
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(3);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Goldstein & Price, On descent from local minima, Mathematics of Computation 25 (1971); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
