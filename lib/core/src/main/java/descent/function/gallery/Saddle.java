package descent.function.gallery;

import descent.function.EigenvalueRange;
import descent.function.Quadratic;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = x² − y²}: the gradient vanishes at the origin, which is no minimizer. Gradient
 * descent from a start with {@code y = 0} converges to it; any other start slides off, at first
 * slowly, and the value falls without bound.
 */
public record Saddle() implements TestFunction, Quadratic {

  @Override
  public String name() {
    return "saddle";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    return x[0] * x[0] - x[1] * x[1];
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    gradient[0] = 2 * x[0];
    gradient[1] = -2 * x[1];
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    Points.fill(hessian, 2, 0, -2);
  }

  @Override
  public double curvature(double[] direction) {
    return 2 * value(direction);
  }

  @Override
  public EigenvalueRange eigenvalues() {
    return new EigenvalueRange(-2, 2);
  }

  /**
   * Does not exist.
   *
   * @throws IllegalStateException always
   */
  @Override
  public double[] minimizer() {
    throw new IllegalStateException("x² − y² has no minimizer: it falls without bound along y");
  }

  @Override
  public Box domain() {
    return Box.cube(2, -2, 2);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of();
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.empty();
  }

  @Override
  public Landscape landscape() {
    return Landscape.SADDLE;
  }

  @Override
  public String source() {
    return Sources.DAUPHIN;
  }
}
