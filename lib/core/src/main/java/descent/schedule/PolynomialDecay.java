package descent.schedule;

import descent.argument.Require;

/**
 * From one value to another by a power of what is left of the run.
 *
 * <pre>{@code η_t = η_T + (η_1 − η_T) (1 − p)^q,    p = min(1, (t−1)/(T−1))}</pre>
 *
 * <p>{@code q = 1} is a straight line; the larger {@code q}, the sooner it is small.
 *
 * @param initial {@code η_1}, non-negative and finite
 * @param last {@code η_T}, non-negative and finite
 * @param power {@code q}, positive and finite
 * @param steps {@code T}, at least 1
 */
public record PolynomialDecay(double initial, double last, double power, int steps)
    implements FiniteSchedule {

  /** Checks the settings. */
  public PolynomialDecay {
    Require.nonNegative("initial", initial);
    Require.nonNegative("last", last);
    Require.positive("power", power);
    Require.atLeast("steps", steps, 1);
  }

  /** A straight line from one value to another. */
  public static PolynomialDecay linear(double initial, double last, int steps) {
    return new PolynomialDecay(initial, last, 1, steps);
  }

  @Override
  public PolynomialDecay over(int steps) {
    return new PolynomialDecay(initial, last, power, steps);
  }

  @Override
  public double at(int step) {
    return Interpolation.mix(Math.pow(1 - Interpolation.of(step, steps), power), initial, last);
  }
}
