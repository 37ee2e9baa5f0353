package descent.function.gallery;

import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x, y) = (y − 5.1x²/(4π²) + 5x/π − 6)² + 10(1 − 1/(8π)) cos x + 10}: three minimizers of
 * the same value, at {@code x = −π, π, 3π}. The usual first test of Bayesian optimization.
 */
public record Branin() implements TestFunction, TwiceDifferentiable {
  private static final double B = 5.1 / (4 * Math.PI * Math.PI);
  private static final double C = 5 / Math.PI;
  private static final double S = 10 * (1 - 1 / (8 * Math.PI));

  @Override
  public String name() {
    return "Branin";
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    double a = x[1] - (B * x[0] - C) * x[0] - 6;
    return a * a + S * Math.cos(x[0]) + 10;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double a = x[1] - (B * x[0] - C) * x[0] - 6;
    gradient[0] = 2 * a * (C - 2 * B * x[0]) - S * Math.sin(x[0]);
    gradient[1] = 2 * a;
    return a * a + S * Math.cos(x[0]) + 10;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    double a = x[1] - (B * x[0] - C) * x[0] - 6;
    double slope = C - 2 * B * x[0];
    Points.fill(hessian, 2 * slope * slope - 4 * B * a - S * Math.cos(x[0]), 2 * slope, 2);
  }

  @Override
  public Box domain() {
    return Box.rectangle(-5, 10, 0, 15);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(
        new double[] {-Math.PI, 12.275},
        new double[] {Math.PI, 2.275},
        new double[] {3 * Math.PI, 2.475});
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(10 / (8 * Math.PI));
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Branin, Widely convergent method for finding multiple solutions of simultaneous"
        + " nonlinear equations, IBM Journal of Research and Development 16 (1972); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
