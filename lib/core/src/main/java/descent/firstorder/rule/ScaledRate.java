package descent.firstorder.rule;

import descent.schedule.Constant;
import descent.schedule.Schedule;

/** {@code c·η_t}. */
record ScaledRate(Schedule schedule, double factor) implements Schedule {

  /** A constant stays one, so that it is known to be one. */
  static Schedule of(Schedule schedule, double factor) {
    if (factor == 1) {
      return schedule;
    }
    return schedule instanceof Constant constant
        ? Schedule.constant(constant.stepSize() * factor)
        : new ScaledRate(schedule, factor);
  }

  @Override
  public double at(int step) {
    return factor * schedule.at(step);
  }
}
