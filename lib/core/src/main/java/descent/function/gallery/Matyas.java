package descent.function.gallery;

import descent.function.EigenvalueRange;
import descent.function.Quadratic;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = 0.26(x² + y²) − 0.48xy}: a quadratic with the Hessian {@code [[0.52, −0.48],
 * [−0.48, 0.52]]}, flat along the diagonal; κ = 25.
 */
public record Matyas() implements TestFunction, Quadratic {

  @Override
  public String name() {
    return "Matyas";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    return 0.26 * (x[0] * x[0] + x[1] * x[1]) - 0.48 * x[0] * x[1];
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    gradient[0] = 0.52 * x[0] - 0.48 * x[1];
    gradient[1] = 0.52 * x[1] - 0.48 * x[0];
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    Points.fill(hessian, 0.52, -0.48, 0.52);
  }

  @Override
  public double curvature(double[] direction) {
    return 2 * value(direction);
  }

  @Override
  public EigenvalueRange eigenvalues() {
    return new EigenvalueRange(0.04, 1);
  }

  @Override
  public double[] minimizer() {
    return new double[2];
  }

  @Override
  public Box domain() {
    return Box.cube(2, -10, 10);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(minimizer());
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(0);
  }

  @Override
  public Landscape landscape() {
    return Landscape.CONVEX;
  }

  @Override
  public String source() {
    return Sources.JAMIL_YANG;
  }
}
