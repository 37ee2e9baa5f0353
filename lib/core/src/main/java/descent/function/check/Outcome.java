package descent.function.check;

/** What a check found, from best to worst. */
public enum Outcome {
  /** The derivative agrees, within what the tolerance and the differences allow. */
  AGREES("agrees"),

  /**
   * The function has a kink here: its slopes to the two sides differ, and what was given lies
   * between them. No bug, but no derivative either.
   */
  KINK("kink"),

  /** The derivative is wrong. */
  DISAGREES("disagrees"),

  /** A derivative or a value beside the point is NaN or infinite, so nothing can be said. */
  NOT_FINITE("not finite");

  private final String description;

  Outcome(String description) {
    this.description = description;
  }

  /** The outcome in words. */
  public String description() {
    return description;
  }

  Outcome orWorse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
