package descent.linesearch;

/** Minimizers of the polynomials that interpolate values and slopes. */
final class Cubic {
  private Cubic() {}

  /**
   * The minimizer of the cubic through {@code (a, fa)} and {@code (b, fb)} with the slopes {@code
   * ga} and {@code gb} there (Nocedal & Wright 2006, eq. 3.59); NaN if the cubic has none.
   */
  static double minimizer(double a, double fa, double ga, double b, double fb, double gb) {
    double d1 = ga + gb - 3 * (fa - fb) / (a - b);
    double scale = Math.max(Math.abs(d1), Math.max(Math.abs(ga), Math.abs(gb)));
    // Scaled, so that the square neither overflows nor vanishes.
    double root = (d1 / scale) * (d1 / scale) - (ga / scale) * (gb / scale);
    double d2 = Math.copySign(scale * Math.sqrt(root), b - a);
    return b - (b - a) * ((gb + d2 - d1) / (gb - ga + 2 * d2));
  }

  /**
   * The same, kept away from both ends of the interval by a tenth of its length; the middle where
   * there is no minimizer or a number is not finite.
   */
  static double safeguarded(double a, double fa, double ga, double b, double fb, double gb) {
    double step = minimizer(a, fa, ga, b, fb, gb);
    if (Double.isNaN(step)) {
      return a + 0.5 * (b - a);
    }
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    double margin = 0.1 * (high - low);
    return Math.max(low + margin, Math.min(high - margin, step));
  }
}
