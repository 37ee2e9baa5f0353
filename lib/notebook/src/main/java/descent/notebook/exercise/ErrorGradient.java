package descent.notebook.exercise;

/** An answer to exercise 01.3: the gradient of the mean squared error of {@code Xθ}. */
@FunctionalInterface
public interface ErrorGradient {

  /** The gradient at {@code theta}, one example a row of {@code x}, in a new array. */
  double[] at(double[][] x, double[] y, double[] theta);
}
