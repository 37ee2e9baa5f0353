package descent.notebook.chart;

import descent.argument.Require;

/**
 * A law of convergence fitted to a sequence by least squares.
 *
 * @param law which law
 * @param rate the factor {@code ρ} of {@code C·ρᵏ}, or the power {@code p} of {@code C·kᵖ}
 * @param coefficient {@code C}
 * @param error the root mean square of the residuals of {@code ln y}: 0 for a perfect fit, 0.1 if
 *     the points lie about 10 % off the law
 * @param points the number of points the fit rests on
 */
public record FittedRate(Law law, double rate, double coefficient, double error, int points) {

  /** The two laws. */
  public enum Law {
    /** {@code y ≈ C·ρᵏ}: a straight line against a logarithmic vertical axis. */
    LINEAR,
    /** {@code y ≈ C·kᵖ}: a straight line where both axes are logarithmic. */
    POWER
  }

  /** Fits {@code y_k ≈ C·ρᵏ} to {@code y_0, y_1, …}. Only positive, finite values count. */
  public static FittedRate linear(double[] y) {
    return fit(Law.LINEAR, FunctionChart.counting(y.length), y);
  }

  /** Fits {@code y ≈ C·ρᵏ} to the points {@code (k, y)}. Only positive, finite values count. */
  public static FittedRate linear(double[] k, double[] y) {
    return fit(Law.LINEAR, k, y);
  }

  /**
   * Fits {@code y_k ≈ C·kᵖ} to {@code y_0, y_1, …}. Only positive, finite values with {@code k ≥ 1}
   * count.
   */
  public static FittedRate power(double[] y) {
    return fit(Law.POWER, FunctionChart.counting(y.length), y);
  }

  /** Fits {@code y ≈ C·kᵖ} to the points {@code (k, y)}. Only positive, finite values count. */
  public static FittedRate power(double[] k, double[] y) {
    return fit(Law.POWER, k, y);
  }

  /** The fitted law's value at {@code k}. */
  public double at(double k) {
    return law == Law.LINEAR ? coefficient * Math.pow(rate, k) : coefficient * Math.pow(k, rate);
  }

  private static FittedRate fit(Law law, double[] k, double[] y) {
    Require.nonNull("k", k);
    Require.nonNull("y", y);
    if (k.length != y.length) {
      throw new IllegalArgumentException(
          "k and y must have one length, got " + k.length + " and " + y.length);
    }
    int n = 0;
    double meanU = 0;
    double meanV = 0;
    for (int i = 0; i < k.length; i++) {
      if (counts(law, k[i], y[i])) {
        n++;
        meanU += (abscissa(law, k[i]) - meanU) / n;
        meanV += (Math.log(y[i]) - meanV) / n;
      }
    }
    double uu = 0;
    double uv = 0;
    double vv = 0;
    for (int i = 0; i < k.length; i++) {
      if (counts(law, k[i], y[i])) {
        double u = abscissa(law, k[i]) - meanU;
        double v = Math.log(y[i]) - meanV;
        uu += u * u;
        uv += u * v;
        vv += v * v;
      }
    }
    if (n < 2 || uu == 0) {
      throw new IllegalArgumentException(
          "a rate needs at least two positive, finite values at different k, got " + n);
    }
    double slope = uv / uu;
    double error = Math.sqrt(Math.max(0, vv - slope * uv) / n);
    double rate = law == Law.LINEAR ? Math.exp(slope) : slope;
    return new FittedRate(law, rate, Math.exp(meanV - slope * meanU), error, n);
  }

  private static boolean counts(Law law, double k, double y) {
    return y > 0 && y < Double.POSITIVE_INFINITY && (law == Law.LINEAR || k > 0);
  }

  private static double abscissa(Law law, double k) {
    return law == Law.LINEAR ? k : Math.log(k);
  }

  /** The law with its number: {@code ρ = 0.905} or {@code power −1}. */
  public String label() {
    return law == Law.LINEAR ? "ρ = " + Numbers.text(rate, 3) : "power " + Numbers.text(rate, 3);
  }

  @Override
  public String toString() {
    String c = Numbers.text(coefficient, 4);
    String r = Numbers.text(rate, 6);
    String formula = law == Law.LINEAR ? c + " · " + r + "^k" : c + " · k^(" + r + ")";
    return "y ≈ "
        + formula
        + ", fitted to "
        + points
        + " points, mean deviation "
        + Numbers.text(100 * Math.expm1(error), 2)
        + " %";
  }
}
