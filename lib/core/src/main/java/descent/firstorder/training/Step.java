package descent.firstorder.training;

import descent.optimize.Iteration;

/**
 * What observers and stopping rules see after a step of training. As an {@link Iteration}, its
 * number is {@code t}, counted from 1; its point is {@code x_t}; its value and gradient norm are
 * the batch's, at {@code x_{t−1}} and before clipping; its evaluations are term gradients.
 */
public interface Step extends Iteration {

  /** The epoch that the step belongs to, counted from 1. */
  int epoch();

  /** {@code η_t}, the learning rate of this step; the same as {@link #stepSize}. */
  double learningRate();

  /** The number of terms in the step's batch. */
  int batchSize();
}
