package descent.optimize;

/** Watches a run: called at the start and after each iteration. */
@FunctionalInterface
public interface Observer {

  /** What an observer asks the run to do. */
  enum Answer {
    /** Go on. */
    CONTINUE,
    /** Stop, with {@link StopReason#OBSERVER}. */
    STOP
  }

  /** Sees an iteration and says whether to go on. */
  Answer observe(Iteration iteration);
}
