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

  /** Whether all {@code λⱼ} are 0 up to {@link #first}, and {@link #common} from there on. */
  private final boolean uniform;

  private final int first;
  private final double common;

  private Ridge(double[] lambdas) {
    this.lambdas = lambdas;
    int zeros = 0;
    while (zeros < lambdas.length && lambdas[zeros] == 0) {
      zeros++;
    }
    int equal = zeros;
    while (equal < lambdas.length && lambdas[equal] == lambdas[zeros]) {
      equal++;
    }
    first = zeros;
    uniform = equal == lambdas.length;
    common = zeros < lambdas.length ? lambdas[zeros] : 0;
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
    if (uniform) {
      return 0.5 * common * squaresFromFirst(theta);
    }
    double sum = 0;
    for (int j = 0; j < lambdas.length; j++) {
      sum += lambdas[j] * theta[j] * theta[j];
    }
    return 0.5 * sum;
  }

  private double squaresFromFirst(double[] theta) {
    return Vectors.sumOfSquares(theta, first, lambdas.length - first);
  }

  /** Returns {@code r(θ)} and writes {@code ∇r(θ)}, over what was in {@code gradient}. */
  public double valueAndGradient(double[] theta, double[] gradient) {
    if (uniform) {
      Arrays.fill(gradient, 0, first, 0.0);
      for (int j = first; j < lambdas.length; j++) {
        gradient[j] = common * theta[j];
      }
      return 0.5 * common * squaresFromFirst(theta);
    }
    for (int j = 0; j < lambdas.length; j++) {
      gradient[j] = lambdas[j] * theta[j];
    }
    return 0.5 * Vectors.dot(gradient, theta);
  }
}
