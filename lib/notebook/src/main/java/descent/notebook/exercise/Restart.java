package descent.notebook.exercise;

/** An answer to exercise 06.7: which step momentum may remember. */
@FunctionalInterface
public interface Restart {

  /** The last step {@code s}, or zeros if it points uphill by the gradient {@code g}. */
  double[] remembered(double[] g, double[] s);
}
