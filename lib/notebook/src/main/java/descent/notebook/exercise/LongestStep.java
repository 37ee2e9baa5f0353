package descent.notebook.exercise;

/** An answer to exercise 08.3: the longest step of Adam, in learning rates. */
@FunctionalInterface
public interface LongestStep {

  /** What no sequence of gradients exceeds, for {@code β₁² < β₂}, long after the start. */
  double of(double beta1, double beta2);
}
