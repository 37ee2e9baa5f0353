package descent.convex;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import descent.linalg.Vectors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * {@code aᵀx − b}: as an equality it says {@code aᵀx = b}, as an inequality {@code aᵀx ≤ b}.
 *
 * @param coefficients {@code a}; a copy goes in and out
 * @param rightSide {@code b}
 */
public record Affine(double[] coefficients, double rightSide) implements TwiceDifferentiable {

  /** Checks and copies. */
  public Affine {
    Require.finite("coefficients", coefficients);
    Require.atLeast("the number of coefficients", coefficients.length, 1);
    Require.finite("rightSide", rightSide);
    coefficients = coefficients.clone();
  }

  /** {@code aᵀx − b}. */
  public static Affine of(double[] a, double b) {
    return new Affine(a, b);
  }

  /** {@code b − aᵀx}: as an inequality it says {@code aᵀx ≥ b}. */
  public Affine negated() {
    double[] opposite = new double[coefficients.length];
    Vectors.axpy(-1, coefficients, opposite);
    return new Affine(opposite, -rightSide);
  }

  @Override
  public double[] coefficients() {
    return coefficients.clone();
  }

  @Override
  public int dimension() {
    return coefficients.length;
  }

  @Override
  public double value(double[] x) {
    return Vectors.dot(coefficients, x) - rightSide;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    System.arraycopy(coefficients, 0, gradient, 0, gradient.length);
    return value(x);
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.zero();
  }

  @Override
  public void hessianProduct(double[] x, double[] v, double[] product) {
    Arrays.fill(product, 0);
  }

  @Override
  public String toString() {
    return Arrays.toString(coefficients) + "ᵀx − " + rightSide;
  }
}
