package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import java.util.random.RandomGenerator;

/**
 * The sharpness of Keskar et al.: how high the objective rises in a small box around a point, in
 * percent of its value.
 *
 * <pre>{@code φ = 100·(max_{y ∈ C} f(x + y) − f(x)) / (1 + f(x)),   C = {y: |yᵢ| ≤ ε(|xᵢ| + 1)}}
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>the size of the box, relative to {@code |xᵢ| + 1}</td><td>none; the
 * source takes 10⁻³ and 5·10⁻⁴</td></tr>
 * <tr><td></td><td>random points of the box from which the maximization starts</td><td>10</td></tr>
 * <tr><td></td><td>steps of each</td><td>10, as in the source</td></tr>
 * </table>
 *
 * <p>The maximum is searched by conditional gradients: from a random point of the box, towards the
 * corner {@code ε(|xᵢ| + 1)·sign(gᵢ)} where the linear model is largest, all the way if that raises
 * the value, else half, a quarter, and so on to 2⁻²⁰. It needs no step size, never leaves the box,
 * and never goes down. Where {@code f} is convex the maximum lies at a corner, and each search ends
 * in one; that it is the highest corner is not sure. The result is thus a lower bound of the
 * sharpness. The source uses ten iterations of L-BFGS-B instead, in the full space or in a random
 * subspace; here it is the full space. For {@code f ≤ −1} the formula has no meaning.
 *
 * <p>Not invariant: writing the same function with other weights changes it ({@link
 * LayerRescaling}). Source: Keskar et al., On Large-Batch Training for Deep Learning (ICLR 2017),
 * Metric 2.1.
 *
 * @param epsilon {@code ε}, positive
 * @param starts at least 1
 * @param steps at least 1
 */
public record BoxSharpness(double epsilon, int starts, int steps) {
  private static final double SMALLEST_SHARE = 0x1p-20;

  /** Checks the settings. */
  public BoxSharpness {
    Require.positive("epsilon", epsilon);
    Require.atLeast("starts", starts, 1);
    Require.atLeast("steps", steps, 1);
  }

  /** With this {@code ε}, ten starts and ten steps. */
  public static BoxSharpness within(double epsilon) {
    return new BoxSharpness(epsilon, 10, 10);
  }

  /**
   * The sharpness at {@code x}, in percent.
   *
   * @throws IllegalArgumentException if {@code f(x)} is not above −1
   */
  public double at(Differentiable f, double[] x, RandomGenerator random) {
    Hessians.requirePoint(f, x);
    Require.nonNull("random", random);
    double value = f.value(x);
    if (!(value > -1)) {
      throw new IllegalArgumentException(
          "f(x) must be above -1, where the measure divides by 1 + f(x), got " + value);
    }
    double highest = value;
    for (int start = 0; start < starts; start++) {
      highest = Math.max(highest, climb(f, x, random));
    }
    return 100 * (highest - value) / (1 + value);
  }

  private double climb(Differentiable f, double[] x, RandomGenerator random) {
    int n = x.length;
    double[] point = new double[n];
    for (int i = 0; i < n; i++) {
      point[i] = x[i] + radius(x[i]) * (2 * random.nextDouble() - 1);
    }
    double[] gradient = new double[n];
    double[] next = new double[n];
    double value = f.valueAndGradient(point, gradient);
    for (int step = 0; step < steps; step++) {
      double share = 1;
      double nextValue = towardsCorner(f, x, point, gradient, share, next);
      while (!(nextValue > value) && share > SMALLEST_SHARE) {
        share /= 2;
        nextValue = towardsCorner(f, x, point, gradient, share, next);
      }
      if (!(nextValue > value)) {
        return value;
      }
      System.arraycopy(next, 0, point, 0, n);
      value = f.valueAndGradient(point, gradient);
    }
    return value;
  }

  private double towardsCorner(
      Differentiable f,
      double[] x,
      double[] point,
      double[] gradient,
      double share,
      double[] next) {
    for (int i = 0; i < x.length; i++) {
      double corner = gradient[i] == 0 ? point[i] : x[i] + radius(x[i]) * Math.signum(gradient[i]);
      next[i] = point[i] + share * (corner - point[i]);
    }
    return f.value(next);
  }

  private double radius(double coordinate) {
    return epsilon * (Math.abs(coordinate) + 1);
  }
}
