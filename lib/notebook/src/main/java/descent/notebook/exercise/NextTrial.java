package descent.notebook.exercise;

/** An answer to exercise 11.4: the step to try after one that was refused. */
@FunctionalInterface
public interface NextTrial {

  /**
   * The next step.
   *
   * @param startValue {@code φ(0)}
   * @param startSlope {@code φ'(0)}
   * @param step the refused step {@code α}
   * @param value {@code φ(α)}
   */
  double after(double startValue, double startSlope, double step, double value);
}
