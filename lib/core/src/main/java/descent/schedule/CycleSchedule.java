package descent.schedule;

/** A schedule that goes in cycles, each of which comes down from its largest values. */
public interface CycleSchedule extends Schedule {

  /**
   * The last step of a cycle, after which a snapshot is taken.
   *
   * @param cycle the cycle's number, counted from 1
   * @throws ArithmeticException if the step's number is no {@code int}
   */
  int lastStep(int cycle);
}
