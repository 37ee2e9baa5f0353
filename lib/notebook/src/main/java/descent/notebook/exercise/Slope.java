package descent.notebook.exercise;

/** An answer to exercise 01.2: the weight of the line {@code y = w x} that fits best. */
@FunctionalInterface
public interface Slope {

  /** The weight {@code w} for inputs {@code x} and targets {@code y}. */
  double of(double[] x, double[] y);
}
