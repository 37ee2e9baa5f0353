package descent.firstorder.rule;

/** The checks that only update rules need. */
final class Check {
  private Check() {}

  /** {@code 0 ≤ value < 1}: what a momentum or a decay factor of an average may be. */
  static double factor(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and below 1, got " + value);
    }
    return value;
  }
}
