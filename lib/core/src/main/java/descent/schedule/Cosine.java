package descent.schedule;

import descent.argument.Require;

/**
 * Cosine annealing: half a wave from one value down to another.
 *
 * <pre>{@code η_t = η_T + ½ (η_1 − η_T) (1 + cos πp),    p = min(1, (t−1)/(T−1))}</pre>
 *
 * <p>The source counts from 0 to {@code T}, which are {@code T + 1} values: {@code cos(πt/T)} is
 * here {@code over(T + 1)}. Beyond the end the cosine would rise again; this keeps its last value.
 * Source: Loshchilov &amp; Hutter, SGDR (2017), Equation 5, without restarts; with them {@link
 * CosineRestarts}.
 *
 * @param initial {@code η_1}, non-negative and finite
 * @param last {@code η_T}, non-negative and finite
 * @param steps {@code T}, at least 1
 */
public record Cosine(double initial, double last, int steps) implements FiniteSchedule {

  /** Checks the settings. */
  public Cosine {
    Require.nonNegative("initial", initial);
    Require.nonNegative("last", last);
    Require.atLeast("steps", steps, 1);
  }

  /** From this value to 0. */
  public static Cosine of(double initial, int steps) {
    return new Cosine(initial, 0, steps);
  }

  @Override
  public Cosine over(int steps) {
    return new Cosine(initial, last, steps);
  }

  @Override
  public double at(int step) {
    return Interpolation.mix(
        Interpolation.halfCosine(Interpolation.of(step, steps)), initial, last);
  }
}
