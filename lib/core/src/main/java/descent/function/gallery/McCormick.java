package descent.function.gallery;

import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1}: a valley that waves as it descends, so
 * that local minimizers follow each other; beyond the domain the value falls without bound.
 */
public record McCormick() implements TestFunction, TwiceDifferentiable {

  @Override
  public String name() {
    return "McCormick";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double d = x[0] - x[1];
    return Math.sin(x[0] + x[1]) + d * d - 1.5 * x[0] + 2.5 * x[1] + 1;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double cos = Math.cos(x[0] + x[1]);
    double d = x[0] - x[1];
    gradient[0] = cos + 2 * d - 1.5;
    gradient[1] = cos - 2 * d + 2.5;
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    double sin = Math.sin(x[0] + x[1]);
    Points.fill(hessian, 2 - sin, -2 - sin, 2 - sin);
  }

  @Override
  public Box domain() {
    return Box.rectangle(-1.5, 4, -3, 4);
  }

  @Override
  public List<double[]> minimizers() {
    return Points.one(0.5 - Math.PI / 3, -0.5 - Math.PI / 3);
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(-Math.sqrt(3) / 2 - Math.PI / 3);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return Sources.JAMIL_YANG;
  }
}
