package descent.notebook.exercise;

/** An answer to exercise 06.4: a step of Nesterov's momentum in look-ahead points. */
@FunctionalInterface
public interface LookAheadStep {

  /**
   * The new {@code y} and {@code v}, in this order, from the look-ahead point {@code y}, the
   * velocity {@code v} (a sum of gradients), the gradient {@code g} at {@code y}, the learning rate
   * and the momentum.
   */
  double[] next(double y, double v, double g, double eta, double beta);
}
