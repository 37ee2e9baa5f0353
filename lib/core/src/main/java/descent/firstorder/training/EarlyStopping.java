package descent.firstorder.training;

import java.util.List;

/**
 * Says after each epoch whether to give up. It decides by the history alone and keeps no state of
 * its own, so that a resumed run stops where the uninterrupted one would have.
 *
 * <p>Whatever stops a run, {@link TrainingResult#bestParameters()} are those of the epoch with the
 * lowest {@link Epoch#value()}: they need not be restored.
 */
@FunctionalInterface
public interface EarlyStopping {

  /**
   * Whether to stop now.
   *
   * @param history all epochs so far, the newest last; never empty
   */
  boolean stopsAfter(List<Epoch> history);

  /** Stops when this many epochs in a row brought no improvement. */
  static Patience patience(int epochs) {
    return new Patience(epochs, 0);
  }
}
