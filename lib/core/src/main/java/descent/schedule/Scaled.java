package descent.schedule;

import descent.argument.Require;

/**
 * A schedule times a factor. A product beyond the largest double is the largest double.
 *
 * @param schedule the schedule
 * @param factor positive and finite
 */
public record Scaled(Schedule schedule, double factor) implements Schedule {

  /** Checks the settings. */
  public Scaled {
    Require.nonNull("schedule", schedule);
    Require.positive("factor", factor);
  }

  @Override
  public double at(int step) {
    return Math.min(Double.MAX_VALUE, factor * schedule.at(step));
  }
}
