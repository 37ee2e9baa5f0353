package descent.function.gallery;

import descent.argument.Require;
import descent.function.EigenvalueRange;
import descent.function.Quadratic;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code f(x) = Σ κ^{(i − 1)/(n − 1)} xᵢ²}: a bowl stretched along the axes, whose condition number
 * is chosen. The Hessian is diagonal, from 2 to 2κ in equal ratios; for two variables and κ = 10 it
 * is {@code diag(2, 20)}. Gradient descent zigzags and needs {@code O(κ)} steps.
 */
public final class Ellipse implements TestFunction, Quadratic {
  private final double[] weights;

  /**
   * An ellipse.
   *
   * @param dimension the number of variables, at least 2
   * @param conditionNumber {@code κ}, finite and at least 1
   */
  public Ellipse(int dimension, double conditionNumber) {
    Require.atLeast("dimension", dimension, 2);
    if (!(conditionNumber >= 1 && conditionNumber < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "conditionNumber must be at least 1 and finite, got " + conditionNumber);
    }
    weights = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      weights[i] = Math.pow(conditionNumber, i / (dimension - 1.0));
    }
  }

  @Override
  public String name() {
    return "ellipse";
  }

  @Override
  public int dimension() {
    return weights.length;
  }

  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i < weights.length; i++) {
      value += weights[i] * x[i] * x[i];
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = 0;
    for (int i = 0; i < weights.length; i++) {
      double half = weights[i] * x[i];
      gradient[i] = 2 * half;
      value += half * x[i];
    }
    return value;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    for (int i = 0; i < weights.length; i++) {
      hessian.set(i, i, 2 * weights[i]);
    }
  }

  @Override
  public double curvature(double[] direction) {
    return 2 * value(direction);
  }

  @Override
  public EigenvalueRange eigenvalues() {
    return new EigenvalueRange(2, 2 * weights[weights.length - 1]);
  }

  @Override
  public double[] minimizer() {
    return new double[weights.length];
  }

  @Override
  public Box domain() {
    return Box.cube(weights.length, -5, 5);
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
    return "Hansen, Finck, Ros & Auger, Real-parameter black-box optimization benchmarking 2009:"
        + " noiseless functions definitions, INRIA RR-6829 (2009), function 2, without its"
        + " oscillation";
  }
}
