package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Whether the numbers of a script are the JVM's. */
final class Agreement {
  private Agreement() {}

  /**
   * Checks it.
   *
   * @param exact whether they must agree in every bit
   */
  static void check(boolean exact, String what, double[] there, double[] here) {
    if (exact) {
      assertThat(there).as(what).containsExactly(here);
      return;
    }
    assertThat(there).as(what).hasSameSizeAs(here);
    for (int i = 0; i < here.length; i++) {
      // Engines differ in the last digits of sin, cos, exp, log and powers; a run carries them
      // along.
      if (Double.isFinite(here[i])) {
        assertThat(there[i])
            .as(what + " at " + i)
            .isCloseTo(here[i], within(1e-9 * Math.max(1, Math.abs(here[i]))));
      } else {
        // NaN is NaN here.
        assertThat(Double.compare(there[i], here[i])).as(what + " at " + i).isZero();
      }
    }
  }
}
