package descent.linesearch;

import descent.optimize.StopReason;

/** How a line search ended. */
public enum Outcome {
  /** A step was found that satisfies the search's conditions. */
  FOUND("a step was found that satisfies the conditions", StopReason.LINE_SEARCH_FAILED),
  /** The slope at the start is not negative: the direction does not lead down. */
  NOT_A_DESCENT_DIRECTION(
      "the slope at the start is not negative", StopReason.NOT_A_DESCENT_DIRECTION),
  /** Value, slope or direction is not finite at the start, or at all steps that were tried. */
  NON_FINITE_VALUE("no finite value was found along the line", StopReason.NON_FINITE_VALUE),
  /** The steps tried have come so close to the start, or to each other, that rounding decides. */
  ROUNDING("rounding leaves no room for another step", StopReason.NO_PROGRESS),
  /** The evaluations allowed for one search are used up. */
  EVALUATION_LIMIT(
      "the evaluations allowed for one search are used up", StopReason.LINE_SEARCH_FAILED),
  /** The objective still falls as steeply at the longest step allowed, or curves downwards. */
  UNBOUNDED("the objective falls without bound along the line", StopReason.UNBOUNDED);

  private final String description;
  private final StopReason stopReason;

  Outcome(String description, StopReason stopReason) {
    this.description = description;
    this.stopReason = stopReason;
  }

  /** Whether the step satisfies the search's conditions. */
  public boolean found() {
    return this == FOUND;
  }

  /** The outcome in words. */
  public String description() {
    return description;
  }

  /** Why a run stops that has to end with this outcome; for each failure another reason. */
  StopReason stopReason() {
    return stopReason;
  }
}
