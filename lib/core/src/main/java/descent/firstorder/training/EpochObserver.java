package descent.firstorder.training;

import descent.optimize.Observer.Answer;
import java.util.function.Supplier;

/** Watches the epochs of a training run: called after each, and at the start if it is evaluated. */
@FunctionalInterface
public interface EpochObserver {

  /**
   * Sees an epoch and says whether to go on.
   *
   * @param epoch what is known after the epoch
   * @param checkpoint makes a copy of the whole state, to be saved; costs nothing unless it is
   *     asked
   */
  Answer observe(Epoch epoch, Supplier<Checkpoint> checkpoint);
}
