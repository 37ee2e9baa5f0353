package descent.firstorder.training;

import java.util.List;

/**
 * Changes learning rates by what a run has come to, which a schedule, a function of the step alone,
 * cannot. It decides by the history alone and keeps no state of its own, so that a resumed run has
 * the learning rates of the uninterrupted one.
 */
@FunctionalInterface
public interface RateFeedback {

  /**
   * By what the schedule's learning rates are multiplied until the next epoch is complete.
   *
   * @param history all epochs so far, the newest last; never empty, so that the first epoch has the
   *     factor 1 unless the start was evaluated
   * @return a finite value {@code ≥ 0}
   */
  double factor(List<Epoch> history);

  /** Reduces them by a factor when this many epochs in a row brought no improvement. */
  static ReduceOnPlateau reduceOnPlateau(double factor, int patience) {
    return ReduceOnPlateau.of(factor, patience);
  }
}
