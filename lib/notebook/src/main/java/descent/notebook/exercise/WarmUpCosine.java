package descent.notebook.exercise;

/** An answer to exercise 09.3: a linear warm-up and a cosine, for a run of given length. */
@FunctionalInterface
public interface WarmUpCosine {

  /**
   * The learning rate of a step.
   *
   * @param step counted from 1; may lie beyond the end
   * @param base the rate at the end of the warm-up
   * @param warmUp the number of steps of the warm-up
   * @param total the number of steps of the run
   */
  double at(int step, double base, int warmUp, int total);
}
