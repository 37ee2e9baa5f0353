package descent.schedule;

import descent.argument.Require;

/**
 * A schedule up to a step, whose value is kept from there on.
 *
 * @param schedule the schedule
 * @param lastStep the step, at least 1
 */
public record Held(Schedule schedule, int lastStep) implements Schedule {

  /** Checks the settings. */
  public Held {
    Require.nonNull("schedule", schedule);
    Require.atLeast("lastStep", lastStep, 1);
  }

  @Override
  public double at(int step) {
    return schedule.at(Math.min(step, lastStep));
  }
}
