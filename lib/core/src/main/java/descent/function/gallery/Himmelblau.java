package descent.function.gallery;

import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = (x² + y − 11)² + (x + y² − 7)²}: four minimizers of the same value around a
 * local maximum; which one a method finds depends on its start.
 */
public record Himmelblau() implements TestFunction, TwiceDifferentiable {

  @Override
  public String name() {
    return "Himmelblau";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double a = x[0] * x[0] + x[1] - 11;
    double b = x[0] + x[1] * x[1] - 7;
    return a * a + b * b;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double a = x[0] * x[0] + x[1] - 11;
    double b = x[0] + x[1] * x[1] - 7;
    gradient[0] = 4 * a * x[0] + 2 * b;
    gradient[1] = 2 * a + 4 * b * x[1];
    return a * a + b * b;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    Points.fill(
        hessian,
        12 * x[0] * x[0] + 4 * x[1] - 42,
        4 * (x[0] + x[1]),
        12 * x[1] * x[1] + 4 * x[0] - 26);
  }

  @Override
  public Box domain() {
    return Box.cube(2, -5, 5);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(
        new double[] {3, 2},
        new double[] {-2.805118086952745, 3.131312518250573},
        new double[] {-3.779310253377747, -3.2831859912861696},
        new double[] {3.5844283403304917, -1.8481265269644036});
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(0);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Himmelblau, Applied Nonlinear Programming, McGraw-Hill (1972); " + Sources.JAMIL_YANG;
  }
}
