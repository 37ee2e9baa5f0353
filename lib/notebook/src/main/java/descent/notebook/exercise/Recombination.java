package descent.notebook.exercise;

/** An answer to exercise 21.7: where the mean of CMA-ES moves. */
@FunctionalInterface
public interface Recombination {

  /** The weighted mean of the best children. */
  double[] mean(double[][] children, double[] values, double[] weights);
}
