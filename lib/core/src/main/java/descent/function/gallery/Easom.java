package descent.function.gallery;

import java.util.List;
import java.util.OptionalDouble;

/**
 * {@code f(x, y) = −cos x · cos y · exp(−(x − π)² − (y − π)²)}: a hole in a plain so flat that the
 * gradient is no guide, and underflows to 0 from a distance of 28 on.
 */
public record Easom() implements TestFunction {

  @Override
  public String name() {
    return "Easom";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double dx = x[0] - Math.PI;
    double dy = x[1] - Math.PI;
    return -Math.cos(x[0]) * Math.cos(x[1]) * Math.exp(-dx * dx - dy * dy);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double dx = x[0] - Math.PI;
    double dy = x[1] - Math.PI;
    double e = Math.exp(-dx * dx - dy * dy);
    double cosX = Math.cos(x[0]);
    double cosY = Math.cos(x[1]);
    gradient[0] = e * cosY * (Math.sin(x[0]) + 2 * dx * cosX);
    gradient[1] = e * cosX * (Math.sin(x[1]) + 2 * dy * cosY);
    return -cosX * cosY * e;
  }

  @Override
  public Box domain() {
    return Box.cube(2, -100, 100);
  }

  @Override
  public List<double[]> minimizers() {
    return Points.one(Math.PI, Math.PI);
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(-1);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Easom, A survey of global optimization techniques, MEng thesis, University of"
        + " Louisville (1990); "
        + Sources.JAMIL_YANG;
  }

  @Override
  public double[] start() {
    // Inside the hole: from farther out no method sees a slope.
    return new double[] {2, 2.5};
  }
}
