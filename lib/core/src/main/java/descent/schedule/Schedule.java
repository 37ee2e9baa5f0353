package descent.schedule;

/**
 * The step size (learning rate) of each step. Steps are counted from 1: {@code at(1)} is the first
 * value, and a schedule that is made for a run of {@code T} steps ({@link FiniteSchedule}) has its
 * last value at {@code at(T)} and keeps it from there on.
 *
 * <p>Schedules are put together from parts: {@link #warmedUp} before, {@link #then} after, {@link
 * #scaled}, {@link #upTo}.
 */
@FunctionalInterface
public interface Schedule {

  /**
   * The step size of a step.
   *
   * @param step the step's number, counted from 1
   * @return a finite value {@code ≥ 0}
   */
  double at(int step);

  /** The same step size at every step. */
  static Schedule constant(double stepSize) {
    return new Constant(stepSize);
  }

  /**
   * This schedule after a linear warm-up of {@code steps} more steps, whose last one has this
   * schedule's first value; see {@link WarmUp}.
   */
  default Schedule warmedUp(int steps) {
    return new WarmUp(steps, 0, this);
  }

  /** This schedule for its first {@code steps} steps, then the next one from its first step on. */
  default Schedule then(int steps, Schedule next) {
    return new Sequence(this, steps, next);
  }

  /** This schedule times a factor, positive and finite. */
  default Schedule scaled(double factor) {
    return new Scaled(this, factor);
  }

  /** This schedule up to a step, whose value is kept from there on. */
  default Schedule upTo(int lastStep) {
    return new Held(this, lastStep);
  }
}
