package descent.function.gallery;

import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²}: flat for {@code y}
 * near 1, steep towards the corners, with saddles on the way.
 */
public record Beale() implements TestFunction, TwiceDifferentiable {
  private static final double[] TARGETS = {1.5, 2.25, 2.625};

  @Override
  public String name() {
    return "Beale";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double value = 0;
    double power = 1;
    for (double target : TARGETS) {
      power *= x[1];
      double residual = target - x[0] * (1 - power);
      value += residual * residual;
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = 0;
    gradient[0] = 0;
    gradient[1] = 0;
    double lower = 1;
    for (int k = 1; k <= 3; k++) {
      double power = lower * x[1];
      double residual = TARGETS[k - 1] - x[0] * (1 - power);
      gradient[0] += 2 * residual * (power - 1);
      gradient[1] += 2 * residual * k * x[0] * lower;
      value += residual * residual;
      lower = power;
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double lowest = 0;
    double lower = 1;
    for (int k = 1; k <= 3; k++) {
      double power = lower * x[1];
      double residual = TARGETS[k - 1] - x[0] * (1 - power);
      double alongX = power - 1;
      double alongY = k * x[0] * lower;
      xx += 2 * alongX * alongX;
      xy += 2 * (alongX * alongY + residual * k * lower);
      yy += 2 * (alongY * alongY + residual * k * (k - 1) * x[0] * lowest);
      lowest = lower;
      lower = power;
    }
    Points.fill(hessian, xx, xy, yy);
  }

  @Override
  public Box domain() {
    return Box.cube(2, -4.5, 4.5);
  }

  @Override
  public List<double[]> minimizers() {
    return Points.one(3, 0.5);
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(0);
  }

  @Override
  public Landscape landscape() {
    return Landscape.UNIMODAL;
  }

  @Override
  public String source() {
    return "Beale, On an iterative method for finding a local minimum of a function of more than"
        + " one variable, Princeton University (1958); "
        + Sources.MORE_GARBOW_HILLSTROM
        + ", problem 5";
  }

  @Override
  public double[] start() {
    return new double[] {1, 1};
  }
}
