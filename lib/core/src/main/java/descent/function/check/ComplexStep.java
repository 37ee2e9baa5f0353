package descent.function.check;

import descent.argument.Require;

/**
 * Slopes from one step in the imaginary direction: for an analytic {@code f} that is real on real
 * numbers,
 *
 * <pre>{@code ∂f/∂xⱼ = Im f(x + ih eⱼ) / h,   error h²|f‴|/6}</pre>
 *
 * <p>Nothing is subtracted, so no digits are lost, and the step may be so small that the formula's
 * error vanishes too: {@code h = 1e-20} gives all digits but the last. Cost: {@code n} complex
 * values. It is wrong, without a warning, where {@code f} takes absolute values, compares or
 * conjugates. Source: Squire & Trapp, Using Complex Variables to Estimate Derivatives of Real
 * Functions, SIAM Review 40 (1998).
 */
public final class ComplexStep {
  private static final double DEFAULT_STEP = 1e-20;

  private ComplexStep() {}

  /** {@code ∇f(x)} with the step {@code 1e-20}. */
  public static double[] gradient(ComplexFunction f, double[] x) {
    return gradient(f, x, DEFAULT_STEP);
  }

  /** {@code ∇f(x)} with this step. */
  public static double[] gradient(ComplexFunction f, double[] x, double step) {
    Require.nonNull("f", f);
    Require.nonNull("x", x);
    Require.positive("step", step);
    double[] gradient = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      // A new array for each, because f may keep or change what it is given.
      Complex[] point = new Complex[x.length];
      for (int k = 0; k < x.length; k++) {
        point[k] = new Complex(x[k], k == j ? step : 0);
      }
      gradient[j] = f.at(point).im() / step;
    }
    return gradient;
  }
}
