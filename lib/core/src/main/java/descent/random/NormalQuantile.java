package descent.random;

/**
 * The quantile function {@code Φ⁻¹} of the standard normal distribution, by rational
 * approximations: Wichura's algorithm AS 241, PPND16, with a relative error of about {@code 10⁻¹⁶}.
 *
 * <p>It needs a logarithm in the tails. The platform's differs in the last digit between engines,
 * so it comes with its own, and both are made of {@code + − × ÷ √} alone.
 *
 * <p>Source: Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied
 * Statistics 37(3), 1988, 477–484; the coefficients of PPND16, rounded to doubles.
 */
public final class NormalQuantile {

  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double LN_2 = 0.6931471805599453;

  /** Numerator and denominator for {@code |p − ½| ≤ 0.425}, highest power first. */
  private static final double[] CENTRE_ABOVE = {
    2.5090809287301227e3, 3.343057558358813e4, 6.72657709270087e4,
    4.592195393154987e4, 1.373169376550946e4, 1.9715909503065513e3,
    1.3314166789178438e2, 3.3871328727963665
  };

  private static final double[] CENTRE_BELOW = {
    5.226495278852854e3, 2.8729085735721943e4, 3.930789580009271e4,
    2.1213794301586597e4, 5.394196021424751e3, 6.871870074920579e2,
    4.231333070160091e1, 1.0
  };

  /** For {@code √(−ln p) ≤ 5}, which is {@code p ≥ 1.4·10⁻¹¹}. */
  private static final double[] TAIL_ABOVE = {
    7.745450142783414e-4, 2.2723844989269184e-2, 2.417807251774506e-1,
    1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835
  };

  private static final double[] TAIL_BELOW = {
    1.0507500716444169e-9, 5.475938084995345e-4, 1.5198666563616457e-2,
    1.4810397642748008e-1, 6.897673349851e-1, 1.6763848301838038,
    2.053191626637759, 1.0
  };

  /** For probabilities smaller than that. */
  private static final double[] FAR_ABOVE = {
    2.0103343992922881e-7, 2.7115555687434876e-5, 1.2426609473880784e-3,
    2.6532189526576124e-2, 2.9656057182850487e-1, 1.7848265399172913,
    5.463784911164114, 6.657904643501103
  };

  private static final double[] FAR_BELOW = {
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5,
    7.868691311456133e-4, 1.4875361290850615e-2, 1.369298809227358e-1,
    5.99832206555888e-1, 1.0
  };

  private NormalQuantile() {}

  /** The number below which a standard normal draw lies with probability {@code 0 < p < 1}. */
  public static double of(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * ratio(CENTRE_ABOVE, CENTRE_BELOW, 0.180625 - q * q);
    }
    double r = Math.sqrt(-log(q < 0 ? p : 1 - p));
    double tail =
        r <= 5 ? ratio(TAIL_ABOVE, TAIL_BELOW, r - 1.6) : ratio(FAR_ABOVE, FAR_BELOW, r - 5);
    return q < 0 ? -tail : tail;
  }

  /**
   * The natural logarithm for {@code 0 < x ≤ 1}: {@code x = m·2ᵉ} with {@code √½ ≤ m < √2}, and
   * {@code ln m = 2 artanh t = 2(t + t³/3 + t⁵/5 + …)} with {@code t = (m − 1)/(m + 1)}, so that
   * {@code |t| < 0.172} and the first term left out is below {@code 10⁻¹⁸} of the sum.
   */
  static double log(double x) {
    double m = x;
    int exponent = 0;
    while (m < SQRT_HALF) {
      m *= 2;
      exponent--;
    }
    double t = (m - 1) / (m + 1);
    double series = 0;
    for (int k = 23; k >= 1; k -= 2) {
      series = series * t * t + 1.0 / k;
    }
    return exponent * LN_2 + 2 * t * series;
  }

  private static double ratio(double[] above, double[] below, double x) {
    return polynomial(above, x) / polynomial(below, x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
