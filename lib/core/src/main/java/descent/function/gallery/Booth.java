package descent.function.gallery;

import descent.function.EigenvalueRange;
import descent.function.Quadratic;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = (x + 2y − 7)² + (2x + y − 5)²}: a quadratic with the Hessian {@code [[10, 8],
 * [8, 10]]}, whose valley runs along the diagonal; κ = 9.
 */
public record Booth() implements TestFunction, Quadratic {

  @Override
  public String name() {
    return "Booth";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double a = x[0] + 2 * x[1] - 7;
    double b = 2 * x[0] + x[1] - 5;
    return a * a + b * b;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double a = x[0] + 2 * x[1] - 7;
    double b = 2 * x[0] + x[1] - 5;
    gradient[0] = 2 * a + 4 * b;
    gradient[1] = 4 * a + 2 * b;
    return a * a + b * b;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    Points.fill(hessian, 10, 8, 10);
  }

  @Override
  public double curvature(double[] direction) {
    double a = direction[0] + 2 * direction[1];
    double b = 2 * direction[0] + direction[1];
    return 2 * (a * a + b * b);
  }

  @Override
  public EigenvalueRange eigenvalues() {
    return new EigenvalueRange(2, 18);
  }

  @Override
  public double[] minimizer() {
    return new double[] {1, 3};
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
