package descent.landscape;

import descent.argument.Require;
import java.util.Arrays;

/**
 * Values along a {@link Curve}.
 *
 * @param t the places, ascending from 0 to 1; a copy goes in and out
 * @param values {@code f(φ(t))}; copied likewise
 */
public record CurveProfile(double[] t, double[] values) {

  /** Copies and checks. */
  public CurveProfile {
    t = Require.finite("t", t).clone();
    values = Require.nonNull("values", values).clone();
    Require.atLeast("the number of places", t.length, 2);
    if (values.length != t.length) {
      throw new IllegalArgumentException(
          "values has length " + values.length + " but t has length " + t.length);
    }
  }

  @Override
  public double[] t() {
    return t.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  /** The highest value seen; NaN if one of them is. */
  public double peak() {
    return Arrays.stream(values).max().orElseThrow();
  }

  /** The mean of the values. */
  public double mean() {
    return Arrays.stream(values).average().orElseThrow();
  }

  /**
   * How far the curve rises above the straight line between the values at its ends: {@code max_t
   * f(φ(t)) − ((1 − t)f(φ(0)) + t·f(φ(1)))}, never negative, as both ends count; NaN if a value is
   * NaN. Zero says that one can go from one end to the other without climbing, at the resolution of
   * the places seen. Source: Frankle et al., Linear Mode Connectivity and the Lottery Ticket
   * Hypothesis (ICML 2020), Section 2, who compare with the mean of the two ends; the form with the
   * line between unequal ends is that of Entezari et al. (ICLR 2022), Section 2.
   */
  public double barrier() {
    double first = values[0];
    double last = values[values.length - 1];
    double barrier = 0;
    for (int k = 0; k < t.length; k++) {
      barrier = Math.max(barrier, values[k] - ((1 - t[k]) * first + t[k] * last));
    }
    return barrier;
  }
}
