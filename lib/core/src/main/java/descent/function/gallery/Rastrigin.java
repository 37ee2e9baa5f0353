package descent.function.gallery;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = Σ [xᵢ² + 10(1 − cos 2πxᵢ)]}: a bowl with an egg box laid into it, one local
 * minimizer near every point with whole coordinates.
 *
 * @param dimension the number of variables, at least 1
 */
public record Rastrigin(int dimension) implements TestFunction, TwiceDifferentiable {

  /** Checks the dimension. */
  public Rastrigin {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "Rastrigin";
  }

  // 1 − cos 2πx = 2 sin² πx, without the subtraction that loses the digits near the minimizer.
  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i < dimension; i++) {
      double sin = Math.sin(Math.PI * x[i]);
      value += x[i] * x[i] + 20 * sin * sin;
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = 0;
    for (int i = 0; i < dimension; i++) {
      double sin = Math.sin(Math.PI * x[i]);
      gradient[i] = 2 * x[i] + 20 * Math.PI * Math.sin(2 * Math.PI * x[i]);
      value += x[i] * x[i] + 20 * sin * sin;
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    for (int i = 0; i < dimension; i++) {
      hessian.set(i, i, 2 + 40 * Math.PI * Math.PI * Math.cos(2 * Math.PI * x[i]));
    }
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -5.12, 5.12);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(new double[dimension]);
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
    return "Rastrigin, Systems of Extremal Control, Nauka (1974), in Russian; "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
