package descent.function.model;

/**
 * The standard normal distribution, which the exact GELU is made of: density {@code φ} and
 * distribution function {@code Φ}.
 *
 * <p>{@code Φ(x) = ½ erfc(−x/√2)}, by Cody's rational approximations, with a relative error of a
 * few roundings, in the tail too. Source: Cody, Rational Chebyshev Approximations for the Error
 * Function, Mathematics of Computation 23 (1969), 631–637, with the coefficients of his later
 * routine CALERF (Netlib, specfun), rounded to doubles.
 */
final class NormalDistribution {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double INVERSE_SQRT_PI = 0.5641895835477563;
  private static final double INVERSE_SQRT_2PI = 0.3989422804014327;

  /** Numerator and denominator of {@code erf(x)/x} in {@code x²}, highest power first. */
  private static final double[] NEAR_ABOVE = {
    0.18577770618460315,
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694
  };

  private static final double[] NEAR_BELOW = {
    1.0, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };

  /** Of {@code e^{x²} erfc(x)} in {@code x}, for {@code 0.46875 ≤ x ≤ 4}. */
  private static final double[] MIDDLE_ABOVE = {
    2.1531153547440383e-08, 0.5641884969886701, 8.883149794388377,
    66.11919063714163, 298.6351381974001, 881.952221241769,
    1712.0476126340707, 2051.0783778260716, 1230.3393547979972
  };

  private static final double[] MIDDLE_BELOW = {
    1.0, 15.744926110709835, 117.6939508913125,
    537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495
  };

  /** Of what is left of {@code x e^{x²} erfc(x)} beside {@code 1/√π}, in {@code 1/x²}. */
  private static final double[] FAR_ABOVE = {
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445,
    0.12578172611122926, 0.016083785148742275, 0.0006587491615298378
  };

  private static final double[] FAR_BELOW = {
    1.0, 2.568520192289822, 1.8729528499234673,
    0.5279051029514285, 0.06051834131244132, 0.0023352049762686918
  };

  private NormalDistribution() {}

  /** {@code φ(x) = e^{−x²/2}/√(2π)}. */
  static double density(double x) {
    return INVERSE_SQRT_2PI * Math.exp(-0.5 * x * x);
  }

  /** {@code Φ(x)}, the probability of a draw below {@code x}. */
  static double cumulative(double x) {
    double z = Math.abs(x) * SQRT_HALF;
    if (z <= 0.46875) {
      double square = z * z;
      double half = 0.5 * z * polynomial(NEAR_ABOVE, square) / polynomial(NEAR_BELOW, square);
      return x >= 0 ? 0.5 + half : 0.5 - half;
    }
    double tail = 0.5 * Math.exp(-0.5 * x * x) * scaledComplement(z);
    return x >= 0 ? 1 - tail : tail;
  }

  /** {@code e^{z²} erfc(z)}. */
  private static double scaledComplement(double z) {
    if (z <= 4) {
      return polynomial(MIDDLE_ABOVE, z) / polynomial(MIDDLE_BELOW, z);
    }
    double y = 1 / (z * z);
    return (INVERSE_SQRT_PI - y * polynomial(FAR_ABOVE, y) / polynomial(FAR_BELOW, y)) / z;
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }
}
