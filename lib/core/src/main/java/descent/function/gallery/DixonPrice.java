package descent.function.gallery;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = (x₁ − 1)² + Σ i(2xᵢ² − xᵢ₋₁)²}, a sum over {@code i = 2, …, n}: a chain of curved
 * valleys. At the minimizers {@code x₁ = 1} and {@code xᵢ = √(xᵢ₋₁/2)}, that is {@code 2^{−(2ⁱ −
 * 2)/2ⁱ}}. There are two, for the last variable occurs as its square only and may have either sign;
 * most sources give the positive one.
 *
 * @param dimension the number of variables, at least 2
 */
public record DixonPrice(int dimension) implements TestFunction, TwiceDifferentiable {

  /** Checks the dimension. */
  public DixonPrice {
    Require.atLeast("dimension", dimension, 2);
  }

  @Override
  public String name() {
    return "Dixon–Price";
  }

  @Override
  public double value(double[] x) {
    double value = (x[0] - 1) * (x[0] - 1);
    for (int i = 1; i < dimension; i++) {
      double valley = 2 * x[i] * x[i] - x[i - 1];
      value += (i + 1) * valley * valley;
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = (x[0] - 1) * (x[0] - 1);
    gradient[0] = 2 * (x[0] - 1);
    for (int i = 1; i < dimension; i++) {
      double valley = 2 * x[i] * x[i] - x[i - 1];
      value += (i + 1) * valley * valley;
      gradient[i - 1] -= 2 * (i + 1) * valley;
      gradient[i] = 8 * (i + 1) * valley * x[i];
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    hessian.set(0, 0, 2);
    for (int i = 1; i < dimension; i++) {
      double valley = 2 * x[i] * x[i] - x[i - 1];
      double coupling = -8 * (i + 1) * x[i];
      hessian.add(i - 1, i - 1, 2 * (i + 1));
      hessian.set(i, i, (i + 1) * (8 * valley + 32 * x[i] * x[i]));
      hessian.set(i, i - 1, coupling);
      hessian.set(i - 1, i, coupling);
    }
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -10, 10);
  }

  @Override
  public List<double[]> minimizers() {
    double[] positive = new double[dimension];
    positive[0] = 1;
    for (int i = 1; i < dimension; i++) {
      positive[i] = Math.sqrt(positive[i - 1] / 2);
    }
    double[] negative = positive.clone();
    negative[dimension - 1] = -positive[dimension - 1];
    return List.of(positive, negative);
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
    return "Dixon & Price, Truncated Newton method for sparse unconstrained optimization using"
        + " automatic differentiation, Journal of Optimization Theory and Applications 60"
        + " (1989); "
        + Sources.SURJANOVIC_BINGHAM;
  }
}
