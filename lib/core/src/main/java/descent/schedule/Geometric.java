package descent.schedule;

import descent.argument.Require;

/**
 * From one value to another in equal ratios, up or down: a straight line on a logarithmic axis.
 *
 * <pre>{@code η_t = η_1^(1−p) η_T^p,    p = min(1, (t−1)/(T−1))}</pre>
 *
 * @param initial {@code η_1}, positive and finite
 * @param last {@code η_T}, positive and finite
 * @param steps {@code T}, at least 1
 */
public record Geometric(double initial, double last, int steps) implements FiniteSchedule {

  /** Checks the settings. */
  public Geometric {
    Require.positive("initial", initial);
    Require.positive("last", last);
    Require.atLeast("steps", steps, 1);
  }

  @Override
  public Geometric over(int steps) {
    return new Geometric(initial, last, steps);
  }

  @Override
  public double at(int step) {
    double p = Interpolation.of(step, steps);
    if (p == 0 || p == 1) {
      return p == 0 ? initial : last;
    }
    // By logarithms, since the ratio of the ends need not be a double; cut where rounding leads
    // out.
    double value = Math.exp((1 - p) * Math.log(initial) + p * Math.log(last));
    return Math.max(Math.min(initial, last), Math.min(Math.max(initial, last), value));
  }
}
