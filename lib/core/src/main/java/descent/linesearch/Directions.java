package descent.linesearch;

import descent.optimize.Run;

/** How a method chooses its direction, and what it learns from a step. */
public interface Directions {

  /** Writes {@code d} for the run's current point and gradient. */
  void direction(Run run, double[] d);

  /** The step the search should try first along {@code d}, positive. */
  double firstStep(Run run, double[] d);

  /**
   * Learns from a step.
   *
   * @param s {@code x_{k+1} − x_k}, not to be changed
   * @param y {@code ∇f(x_{k+1}) − ∇f(x_k)}, not to be changed
   */
  void moved(double[] s, double[] y);

  /**
   * Forgets what earlier steps taught, after a search that failed, and says whether the next
   * direction may be another one.
   */
  boolean restart();
}
