package descent.schedule;

/** The step size (learning rate) of each step. */
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
}
