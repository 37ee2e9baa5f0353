package descent.schedule;

import descent.argument.Require;

/**
 * One schedule after another, each from its own first step on.
 *
 * @param first the schedule of steps {@code 1 … steps}
 * @param steps how long it is in force, at least 1
 * @param next the schedule of the steps after, whose step 1 is step {@code steps + 1}
 */
public record Sequence(Schedule first, int steps, Schedule next) implements Schedule {

  /** Checks the settings. */
  public Sequence {
    Require.nonNull("first", first);
    Require.atLeast("steps", steps, 1);
    Require.nonNull("next", next);
  }

  @Override
  public double at(int step) {
    return step <= steps ? first.at(step) : next.at(step - steps);
  }
}
