package descent.function.gallery;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * Powell's singular function, a sum over groups of four variables {@code (a, b, c, d)}:
 *
 * <pre>{@code f(x) = Σ [(a + 10b)² + 5(c − d)² + (b − 2c)⁴ + 10(a − d)⁴]}</pre>
 *
 * Convex, with a Hessian that is singular at the minimizer: Newton's method converges only
 * linearly, and gradients are tiny long before the point is near.
 *
 * @param dimension the number of variables, a multiple of 4
 */
public record Powell(int dimension) implements TestFunction, TwiceDifferentiable {

  /** Checks the dimension. */
  public Powell {
    Require.atLeast("dimension", dimension, 4);
    if (dimension % 4 != 0) {
      throw new IllegalArgumentException("dimension must be a multiple of 4, got " + dimension);
    }
  }

  @Override
  public String name() {
    return "Powell";
  }

  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i < dimension; i += 4) {
      double p = x[i] + 10 * x[i + 1];
      double q = x[i + 2] - x[i + 3];
      double r = x[i + 1] - 2 * x[i + 2];
      double s = x[i] - x[i + 3];
      value += p * p + 5 * q * q + r * r * r * r + 10 * s * s * s * s;
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    for (int i = 0; i < dimension; i += 4) {
      double p = x[i] + 10 * x[i + 1];
      double q = x[i + 2] - x[i + 3];
      double r = x[i + 1] - 2 * x[i + 2];
      double s = x[i] - x[i + 3];
      gradient[i] = 2 * p + 40 * s * s * s;
      gradient[i + 1] = 20 * p + 4 * r * r * r;
      gradient[i + 2] = 10 * q - 8 * r * r * r;
      gradient[i + 3] = -10 * q - 40 * s * s * s;
    }
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
    for (int i = 0; i < dimension; i += 4) {
      double r = x[i + 1] - 2 * x[i + 2];
      double s = x[i] - x[i + 3];
      double bendOfR = 12 * r * r;
      double bendOfS = 120 * s * s;
      setBoth(hessian, i, i, 2 + bendOfS);
      setBoth(hessian, i, i + 1, 20);
      setBoth(hessian, i, i + 3, -bendOfS);
      setBoth(hessian, i + 1, i + 1, 200 + bendOfR);
      setBoth(hessian, i + 1, i + 2, -2 * bendOfR);
      setBoth(hessian, i + 2, i + 2, 10 + 4 * bendOfR);
      setBoth(hessian, i + 2, i + 3, -10);
      setBoth(hessian, i + 3, i + 3, 10 + bendOfS);
    }
  }

  private static void setBoth(DMatrixRMaj symmetric, int i, int j, double value) {
    symmetric.set(i, j, value);
    symmetric.set(j, i, value);
  }

  @Override
  public Box domain() {
    return Box.cube(dimension, -4, 5);
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
    return Landscape.CONVEX;
  }

  @Override
  public String source() {
    return "Powell, An iterative method for finding stationary values of a function of several"
        + " variables, The Computer Journal 5 (1962); "
        + Sources.MORE_GARBOW_HILLSTROM
        + ", problems 13 and 22";
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    for (int i = 0; i < dimension; i += 4) {
      start[i] = 3;
      start[i + 1] = -1;
      start[i + 3] = 1;
    }
    return start;
  }
}
