package descent.function;

import descent.argument.Require;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * The quadratic penalty that keeps parameters small:
 *
 * <pre>{@code r(θ) = ½ Σⱼ λⱼ θⱼ²,   ∇r = λ∘θ}</pre>
 *
 * <p>With one {@code λ} for all weights it is {@code (λ/2)‖w‖²}, also called weight decay; a zero
 * leaves a parameter, as that of an intercept, without penalty. Sources that write {@code λ‖w‖²},
 * without the half, mean half our {@code λ}. Cost {@code O(n)}.
 */
public final class Ridge {
  private final double[] lambdas;
  private final boolean absent;

  private Ridge(double[] lambdas) {
    this.lambdas = lambdas;
    boolean none = true;
    for (double lambda : lambdas) {
      none &= lambda == 0;
    }
    absent = none;
  }

  /** No penalty on this many parameters. */
  public static Ridge none(int dimension) {
    return new Ridge(new double[Require.atLeast("dimension", dimension, 1)]);
  }

  /** {@code λⱼ ≥ 0} for each parameter; the array is copied. */
  public static Ridge of(double[] lambdas) {
    Require.nonNull("lambdas", lambdas);
    for (int j = 0; j < lambdas.length; j++) {
      Require.nonNegative("lambdas[" + j + "]", lambdas[j]);
    }
    return new Ridge(lambdas.clone());
  }

  /** The same {@code λ ≥ 0} for the parameters from {@code first} on, and none for those before. */
  static Ridge from(int first, int dimension, double lambda) {
    double[] lambdas = new double[dimension];
    Arrays.fill(lambdas, first, dimension, Require.nonNegative("lambda", lambda));
    return new Ridge(lambdas);
  }

  /** {@code n}, the number of parameters. */
  public int dimension() {
    return lambdas.length;
  }

  /** {@code λ₁ … λₙ}, copied. */
  public double[] lambdas() {
    return lambdas.clone();
  }

  /** {@code λⱼ}. */
  public double lambda(int j) {
    return lambdas[j];
  }

  /** The largest {@code λⱼ}: how smooth the penalty is. */
  public double largest() {
    double largest = 0;
    for (double lambda : lambdas) {
      largest = Math.max(largest, lambda);
    }
    return largest;
  }

  /** The smallest {@code λⱼ}: how strongly convex the penalty is. */
  public double smallest() {
    double smallest = lambdas[0];
    for (double lambda : lambdas) {
      smallest = Math.min(smallest, lambda);
    }
    return smallest;
  }

  /** {@code r(θ)}. */
  public double value(double[] theta) {
    if (absent) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < lambdas.length; j++) {
      sum += lambdas[j] * theta[j] * theta[j];
    }
    return 0.5 * sum;
  }

  /** Returns {@code r(θ)} and writes {@code ∇r(θ)}, over what was in {@code gradient}. */
  public double valueAndGradient(double[] theta, double[] gradient) {
    if (absent) {
      Arrays.fill(gradient, 0.0);
      return 0;
    }
    for (int j = 0; j < lambdas.length; j++) {
      gradient[j] = lambdas[j] * theta[j];
    }
    return 0.5 * Vectors.dot(gradient, theta);
  }
}
