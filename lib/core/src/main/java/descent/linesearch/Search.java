package descent.linesearch;

import descent.argument.Require;

/**
 * A line search at work on one {@link Line}. It keeps its numbers here between trials, so that a
 * search allocates nothing; one thread uses it at a time.
 */
public abstract class Search {
  /** What is searched. */
  protected final Line line;

  /** A search of this line. */
  protected Search(Line line) {
    this.line = Require.nonNull("line", line);
  }

  /**
   * Searches the line from its start. Afterwards the line stands at the step found, with value and
   * gradient; after a failure at the lowest finite value seen, which may be the start.
   *
   * @param firstStep the step to try first, positive and finite
   */
  public final Outcome run(double firstStep) {
    Require.positive("firstStep", firstStep);
    if (!line.isFiniteAtStart()) {
      return Outcome.NON_FINITE_VALUE;
    }
    if (!(line.startSlope() < 0)) {
      return Outcome.NOT_A_DESCENT_DIRECTION;
    }
    line.limitStepTo(firstStep * 0x1p60);
    Outcome outcome = seek(firstStep);
    if (!outcome.found()) {
      line.toLowest();
    }
    line.complete();
    return outcome;
  }

  /** The search itself; value and slope at the start are finite, and the slope is negative. */
  protected abstract Outcome seek(double firstStep);
}
