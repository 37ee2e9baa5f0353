package descent.function.gallery;

import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = x³ − 3xy²}: three ways down, for two legs and a tail, and three up. At the
 * origin both gradient and Hessian vanish, so that second derivatives do not show the way out.
 */
public record MonkeySaddle() implements TestFunction, TwiceDifferentiable {

  @Override
  public String name() {
    return "monkey saddle";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    return x[0] * (x[0] * x[0] - 3 * x[1] * x[1]);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    gradient[0] = 3 * (x[0] * x[0] - x[1] * x[1]);
    gradient[1] = -6 * x[0] * x[1];
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    Points.fill(hessian, 6 * x[0], -6 * x[1], -6 * x[0]);
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
