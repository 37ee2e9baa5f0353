package descent.function.gallery;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = Σ [100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)²]}, a sum over {@code i = 1, …, n − 1}: a narrow
 * valley along a parabola, easy to find and slow to follow; κ ≈ 2500 at the minimizer. Up to three
 * variables the minimizer is the only local one; from four on there is another near {@code (−1, 1,
 * …, 1)}.
 *
 * @param dimension the number of variables, at least 2
 */
public record Rosenbrock(int dimension) implements TestFunction, TwiceDifferentiable {

  /** Checks the dimension. */
  public Rosenbrock {
    Require.atLeast("dimension", dimension, 2);
  }

  @Override
  public String name() {
    return "Rosenbrock";
  }

  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i < dimension - 1; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      double rest = 1 - x[i];
      value += 100 * valley * valley + rest * rest;
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = 0;
    gradient[0] = 0;
    for (int i = 0; i < dimension - 1; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      double rest = 1 - x[i];
      gradient[i] -= 400 * valley * x[i] + 2 * rest;
      gradient[i + 1] = 200 * valley;
      value += 100 * valley * valley + rest * rest;
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    for (int i = 0; i < dimension - 1; i++) {
      hessian.add(i, i, 1200 * x[i] * x[i] - 400 * x[i + 1] + 2);
      hessian.set(i, i + 1, -400 * x[i]);
      hessian.set(i + 1, i, -400 * x[i]);
      hessian.set(i + 1, i + 1, 200);
    }
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -2.048, 2.048);
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(Points.constant(dimension, 1));
  }

  @Override
  public OptionalDouble minimum() {
    return OptionalDouble.of(0);
  }

  @Override
  public Landscape landscape() {
    return dimension <= 3 ? Landscape.UNIMODAL : Landscape.MULTIMODAL;
  }

  @Override
  public String source() {
    return "Rosenbrock, An automatic method for finding the greatest or least value of a function,"
        + " The Computer Journal 3 (1960); "
        + Sources.MORE_GARBOW_HILLSTROM
        + ", problem 1; for n variables Shang & Qiu, A note on the extended Rosenbrock function,"
        + " Evolutionary Computation 14 (2006)";
  }

  @Override
  public double[] start() {
    double[] start = Points.constant(dimension, 1);
    for (int i = 0; i < dimension; i += 2) {
      start[i] = -1.2;
    }
    return start;
  }
}
