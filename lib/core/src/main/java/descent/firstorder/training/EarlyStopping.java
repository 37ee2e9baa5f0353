package descent.firstorder.training;

import java.util.List;

/**
 * Says after each epoch whether to give up. It decides by the history alone and keeps no state of
 * its own, so that a resumed run stops where the uninterrupted one would have.
 */
@FunctionalInterface
public interface EarlyStopping {

  /**
   * Whether to stop now.
   *
   * @param history all epochs so far, the newest last; never empty
   */
  boolean stopsAfter(List<Epoch> history);
}
