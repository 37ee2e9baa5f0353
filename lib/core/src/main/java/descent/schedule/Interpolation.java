package descent.schedule;

import descent.argument.Require;

/** How far a run is, and what lies between two values. */
final class Interpolation {
  private Interpolation() {}

  /** {@code t − 1}, the number of steps before step {@code t ≥ 1}. */
  static int before(int step) {
    return Require.atLeast("step", step, 1) - 1;
  }

  /** {@code p = (t − 1) / (T − 1)}, at most 1: 0 at step 1, 1 from step {@code T} on. */
  static double of(int step, int steps) {
    return fraction(before(step), steps - 1);
  }

  /** {@code min(1, done / all)}; before anything is done 0, even of nothing. */
  static double fraction(int done, int all) {
    return done == 0 ? 0 : done >= all ? 1 : (double) done / all;
  }

  /**
   * {@code w a + (1 − w) b}: exactly {@code a} at 1, exactly {@code b} at 0, and between the two.
   */
  static double mix(double w, double a, double b) {
    // Rounding may lead past the ends by a unit in the last place.
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), w * a + (1 - w) * b));
  }

  /** {@code ½ (1 + cos πp)}, the half wave from 1 at {@code p = 0} to 0 at {@code p = 1}. */
  static double halfCosine(double p) {
    return 0.5 * (1 + Math.cos(Math.PI * p));
  }

  /** {@code 0 < factor ≤ 1}: by what a decaying schedule may be multiplied. */
  static double factor(String name, double factor) {
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(name + " must be above 0 and at most 1, got " + factor);
    }
    return factor;
  }
}
