package descent.notebook.exercise;

/** An answer to exercise 09.5: a learning rate that goes up and down along straight lines. */
@FunctionalInterface
public interface TriangularRate {

  /**
   * The learning rate of a step.
   *
   * @param step counted from 1
   * @param smallest the rate of step 1
   * @param largest the rate at the peaks
   * @param half the number of steps from the lowest point to the peak
   */
  double at(int step, double smallest, double largest, int half);
}
