package descent.function;

import static org.assertj.core.api.Assertions.assertThat;

import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;

/**
 * Derivatives by central differences. With a step of {@code ε^{1/3} max(1, |xᵢ|)} truncation and
 * rounding each leave an error near {@code ε^{2/3} ≈ 4e-11}, relative to the third derivative and
 * to the value; a tolerance of 1e-6 leaves room for both.
 */
public final class Differences {
  private static final double STEP = Math.cbrt(Math.ulp(1.0));

  private Differences() {}

  /** Fails unless the gradient agrees with differences of values, and the value with itself. */
  public static void assertGradient(Differentiable f, double[] x, double tolerance) {
    double[] before = x.clone();
    double[] gradient = new double[x.length];
    Arrays.fill(gradient, Double.NaN);
    double value = f.valueAndGradient(x, gradient);
    assertThat(x).as("x is left as it was").containsExactly(before);
    assertThat(value)
        .as("value with the gradient at %s", Arrays.toString(x))
        .isCloseTo(f.value(x), within(1e-14 * Math.max(1, Math.abs(value))));
    for (int i = 0; i < x.length; i++) {
      double[] there = x.clone();
      double step = STEP * Math.max(1, Math.abs(x[i]));
      there[i] = x[i] + step;
      double ahead = f.value(there);
      there[i] = x[i] - step;
      double behind = f.value(there);
      assertThat(gradient[i])
          .as("∂f/∂x%s at %s", i, Arrays.toString(x))
          .isCloseTo(
              (ahead - behind) / (2 * step),
              within(tolerance * Math.max(1, Math.max(Math.abs(gradient[i]), Math.abs(value)))));
    }
  }

  /** Fails unless the Hessian is symmetric and agrees with differences of gradients. */
  public static void assertHessian(TwiceDifferentiable f, double[] x, double tolerance) {
    int n = x.length;
    DMatrixRMaj hessian = new DMatrixRMaj(n, n);
    hessian.fill(Double.NaN);
    f.hessian(x, hessian);
    double scale = Math.max(1, Math.abs(f.value(x)));
    for (int j = 0; j < n; j++) {
      double[] there = x.clone();
      double step = STEP * Math.max(1, Math.abs(x[j]));
      there[j] = x[j] + step;
      double[] ahead = f.gradient(there);
      there[j] = x[j] - step;
      double[] behind = f.gradient(there);
      for (int i = 0; i < n; i++) {
        assertThat(hessian.get(i, j))
            .as("∂²f/∂x%s∂x%s at %s", i, j, Arrays.toString(x))
            .isEqualTo(hessian.get(j, i))
            .isCloseTo(
                (ahead[i] - behind[i]) / (2 * step),
                within(tolerance * Math.max(scale, Math.abs(hessian.get(i, j)))));
      }
    }
  }

  /** Fails unless {@code ∇²f·v} is the product of the Hessian, which its own test checks. */
  public static void assertHessianProduct(TwiceDifferentiable f, double[] x, double[] v) {
    double[] product = new double[x.length];
    Arrays.fill(product, Double.NaN);
    f.hessianProduct(x, v, product);
    double[] expected = new double[x.length];
    MatrixVector.multiply(f.hessian(x), v, expected);
    // Sums of up to n terms, in another order.
    double tolerance = 1e-13 * Math.max(1, Vectors.maxNorm(expected) + Vectors.maxNorm(x));
    assertThat(product)
        .as("∇²f·v at %s", Arrays.toString(x))
        .containsExactly(expected, within(tolerance));
  }

  private static Offset<Double> within(double tolerance) {
    return Offset.offset(tolerance);
  }
}
