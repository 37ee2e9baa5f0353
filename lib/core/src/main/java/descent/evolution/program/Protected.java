package descent.evolution.program;

/**
 * Functions made total by a rule for the arguments where they have no value, so that no program is
 * refused. What evolution makes of the rule may be no law: prefer the plain functions, unless too
 * many programs are refused. Source of the rules: Koza, Genetic Programming (1992), section 6.1.1.
 */
public final class Protected {
  private Protected() {}

  /** {@code a/b}, and 1 where {@code b = 0}. */
  public static double divide(double a, double b) {
    return b == 0 ? 1 : a / b;
  }

  /** {@code ln |a|}, and 0 where {@code a = 0}. */
  public static double logarithm(double a) {
    return a == 0 ? 0 : Math.log(Math.abs(a));
  }

  /** {@code √|a|}. */
  public static double squareRoot(double a) {
    return Math.sqrt(Math.abs(a));
  }
}
