package descent.evolution.strategy;

/** The expected length of a standard normal vector. */
final class Chi {
  private Chi() {}

  /** {@code E‖N(0, I)‖ ≈ √n (1 − 1/(4n) + 1/(21n²))}, Hansen's tutorial, section 3.1. */
  static double mean(int n) {
    return Math.sqrt(n) * (1 - 1.0 / (4.0 * n) + 1.0 / (21.0 * n * n));
  }
}
