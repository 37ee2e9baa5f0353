package descent.function.gallery;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = ½ Σ (xᵢ⁴ − 16xᵢ² + 5xᵢ)}: two wells in each variable, the left a little deeper, so
 * {@code 2ⁿ} local minimizers and one minimizer; the minimum is {@code −39.166·n}.
 *
 * @param dimension the number of variables, at least 1
 */
public record StyblinskiTang(int dimension) implements TestFunction, TwiceDifferentiable {

  /** Checks the dimension. */
  public StyblinskiTang {
    Require.atLeast("dimension", dimension, 1);
  }

  @Override
  public String name() {
    return "Styblinski–Tang";
  }

  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i < dimension; i++) {
      double square = x[i] * x[i];
      value += 0.5 * ((square - 16) * square + 5 * x[i]);
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = 0;
    for (int i = 0; i < dimension; i++) {
      double square = x[i] * x[i];
      gradient[i] = (2 * square - 16) * x[i] + 2.5;
      value += 0.5 * ((square - 16) * square + 5 * x[i]);
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    for (int i = 0; i < dimension; i++) {
      hessian.set(i, i, 6 * x[i] * x[i] - 16);
    }
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -5, 5);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(Points.constant(dimension, -2.903534027771177));
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(-39.16616570377141 * dimension);
  }

  @Override
  public Landscape landscape() {
    return Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Styblinski & Tang, Experiments in nonconvex optimization, Neural Networks 3 (1990); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
