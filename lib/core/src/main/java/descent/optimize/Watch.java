package descent.optimize;

import descent.argument.Require;
import java.util.Optional;

/**
 * Who watches a run: the trace, the observers, the stopping rules and the thread's interrupt flag,
 * in the same way for runs of all kinds. After each iteration a run calls {@link #see}, looks for
 * reasons of its own, and asks {@link #reason}.
 */
public final class Watch {
  private final Stopping stopping;
  private final Recorder recorder;
  private final Observer[] observers;
  private boolean unwanted;

  /** Checks that nothing is null. */
  public Watch(Stopping stopping, Recording recording, Observer... observers) {
    this.stopping = Require.nonNull("stopping", stopping);
    recorder = new Recorder(Require.nonNull("recording", recording));
    this.observers = Require.nonNull("observers", observers).clone();
    for (Observer observer : this.observers) {
      Require.nonNull("observer", observer);
    }
  }

  /** Records the iteration and shows it to all observers, also after one of them wants to stop. */
  public void see(Iteration iteration) {
    recorder.record(iteration);
    for (Observer observer : observers) {
      unwanted |= observer.observe(iteration) == Observer.Answer.STOP;
    }
  }

  /** What the stopping rules say or, if nothing, the {@link #wish}. */
  public Optional<StopReason> reason(Iteration iteration) {
    Optional<StopReason> reached = stopping.reached(iteration);
    return reached.isPresent() ? reached : wish();
  }

  /** What the stopping rules say. */
  public Optional<StopReason> reached(Iteration iteration) {
    return stopping.reached(iteration);
  }

  /** Whether an observer has asked to stop, or the thread has been interrupted. */
  public Optional<StopReason> wish() {
    if (unwanted) {
      return Optional.of(StopReason.OBSERVER);
    }
    return Thread.currentThread().isInterrupted()
        ? Optional.of(StopReason.INTERRUPTED)
        : Optional.empty();
  }

  /** The trace, ending in the iteration given. */
  public Trace trace(Iteration last) {
    return recorder.trace(last);
  }
}
