package descent.evolution;

/**
 * Deb's order as one number, so that every method that compares values can follow it: a feasible
 * individual has its value; an infeasible one a number above all of these, the larger the more it
 * violates the constraints. Violations are told apart to 13 digits.
 */
final class FeasibleFirst {
  /** From here on numbers mean violations. */
  private static final double LIMIT = 0x1p1007;

  private static final long OFFSET = Double.doubleToRawLongBits(LIMIT) + 1;

  /** All positive doubles fit between the limit and infinity when they lose these bits. */
  private static final int LOST_BITS = 7;

  private FeasibleFirst() {}

  /** The number of a feasible individual. */
  static double feasible(double value) {
    return value >= LIMIT && value < Double.POSITIVE_INFINITY ? Math.nextDown(LIMIT) : value;
  }

  /** The number of an infeasible individual; {@code violation} is positive. */
  static double infeasible(double violation) {
    return Double.longBitsToDouble(OFFSET + (Double.doubleToRawLongBits(violation) >>> LOST_BITS));
  }

  /** Whether a number means a violation. */
  static boolean isInfeasible(double number) {
    return number >= LIMIT && number < Double.POSITIVE_INFINITY;
  }

  /** The value; {@code +∞} for what is infeasible. */
  static double value(double number) {
    return isInfeasible(number) ? Double.POSITIVE_INFINITY : number;
  }

  /** The violation; 0 for what is feasible. */
  static double violation(double number) {
    return isInfeasible(number)
        ? Double.longBitsToDouble((Double.doubleToRawLongBits(number) - OFFSET) << LOST_BITS)
        : 0;
  }
}
