package descent.function;

import java.util.Optional;

/**
 * A finite sum that keeps running statistics of its batches in some coordinates of {@code x}, as
 * batch normalization does. They are no parameters: no derivative is taken by them, so their
 * entries of a gradient are 0, and no rule may move them. A training loop puts them in place after
 * each step; so whatever keeps {@code x}, a checkpoint or the best parameters, keeps them too.
 *
 * <p>Solvers that know nothing of it leave the statistics as they are.
 */
public interface StatefulSum extends FiniteSum {

  /** The coordinates that hold running statistics; none, if there are no such statistics. */
  Optional<ParameterRange> statistics();

  /**
   * As {@link #batch(Batch, double[], double[])}, and writes the statistics of {@link
   * #statistics()} as the batch leaves them. What they were before is read from {@code x}, which is
   * not changed. Does not allocate.
   *
   * @param statistics an array as long as the range of statistics
   */
  double batch(Batch batch, double[] x, double[] gradient, double[] statistics);
}
