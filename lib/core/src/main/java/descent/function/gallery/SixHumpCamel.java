package descent.function.gallery;

import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²}: six local minimizers, two of them
 * minimizers, which lie opposite each other.
 */
public record SixHumpCamel() implements TestFunction, TwiceDifferentiable {

  @Override
  public String name() {
    return "six-hump camel";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double xx = x[0] * x[0];
    double yy = x[1] * x[1];
    return (4 - 2.1 * xx + xx * xx / 3) * xx + x[0] * x[1] + (4 * yy - 4) * yy;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double xx = x[0] * x[0];
    double yy = x[1] * x[1];
    gradient[0] = (8 - 8.4 * xx + 2 * xx * xx) * x[0] + x[1];
    gradient[1] = x[0] + (16 * yy - 8) * x[1];
    return (4 - 2.1 * xx + xx * xx / 3) * xx + x[0] * x[1] + (4 * yy - 4) * yy;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    double xx = x[0] * x[0];
    Points.fill(hessian, 8 - 25.2 * xx + 10 * xx * xx, 1, 48 * x[1] * x[1] - 8);
  }

  @Override
  public Box domain() {
    return Box.rectangle(-3, 3, -2, 2);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(
        new double[] {0.08984201310031806, -0.7126564030207396},
        new double[] {-0.08984201310031806, 0.7126564030207396});
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(-1.0316284534898774);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Dixon & Szegő, The global optimization problem: an introduction, in Towards Global"
        + " Optimisation 2, North-Holland (1978); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
