package descent.function.check;

import descent.argument.Require;
import descent.function.Objective;

/**
 * Slopes from values alone:
 *
 * <pre>{@code one-sided   (f(x + h eⱼ) − f(x)) / h            error  h|f″|/2  + ε|f|/h
 * central     (f(x + h eⱼ) − f(x − h eⱼ)) / 2h   error  h²|f‴|/6 + ε|f|/h}</pre>
 *
 * <p>The first error is the formula's and shrinks with the step, the second is rounding and grows;
 * with derivatives near 1 they balance at {@code h = √ε ≈ 1.5e-8} and {@code h = ∛ε ≈ 6.1e-6},
 * where about half and two thirds of the 16 digits are right.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code h}</td><td>the step, in units of {@code xⱼ}</td><td>{@code √ε max(1, |xⱼ|)} one-sided, {@code ∛ε
 * max(1, |xⱼ|)} central</td></tr>
 * </table>
 *
 * <p>The quotient is taken by the distance of the two points as rounded, so that no rounding of
 * {@code x + h} enters. Cost: {@code n + 1} values one-sided, {@code 2n} central. Source: Nocedal &
 * Wright, Numerical Optimization (2nd edition, 2006), Section 8.1.
 */
public final class FiniteDifferences {
  /** {@code ε = 2⁻⁵²}, the distance from 1 to the next double. */
  static final double EPSILON = 0x1p-52;

  private final boolean central;
  private final double fixedStep;

  private FiniteDifferences(boolean central, double fixedStep) {
    this.central = central;
    this.fixedStep = fixedStep;
  }

  /** Differences to one side, with automatic steps. */
  public static FiniteDifferences oneSided() {
    return new FiniteDifferences(false, 0);
  }

  /** Differences across {@code x}, with automatic steps. */
  public static FiniteDifferences central() {
    return new FiniteDifferences(true, 0);
  }

  /** The same with this step for every coordinate. */
  public FiniteDifferences withStep(double step) {
    return new FiniteDifferences(central, Require.positive("step", step));
  }

  /** The step for a coordinate with this value. */
  public double step(double x) {
    if (fixedStep > 0) {
      return fixedStep;
    }
    double relative = central ? Math.cbrt(EPSILON) : Math.sqrt(EPSILON);
    return relative * Math.max(1, Math.abs(x));
  }

  /** How many values a gradient costs: {@code n + 1} one-sided, {@code 2n} central. */
  public int evaluations(int dimension) {
    return central ? 2 * dimension : dimension + 1;
  }

  /**
   * The gradient of {@code f} at {@code x}, to the accuracy above; NaN where the step is too small
   * to change {@code xⱼ} at all.
   *
   * @throws IllegalArgumentException if {@code x} has the wrong length
   */
  public double[] gradient(Objective f, double[] x) {
    Require.nonNull("f", f);
    Require.length("x", x, f.dimension());
    double[] point = x.clone();
    double[] gradient = new double[x.length];
    double here = central ? 0 : f.value(point);
    for (int j = 0; j < x.length; j++) {
      double step = step(x[j]);
      point[j] = x[j] + step;
      double ahead = point[j];
      double aheadValue = f.value(point);
      point[j] = x[j] - step;
      gradient[j] =
          central
              ? (aheadValue - f.value(point)) / (ahead - point[j])
              : (aheadValue - here) / (ahead - x[j]);
      point[j] = x[j];
    }
    return gradient;
  }
}
