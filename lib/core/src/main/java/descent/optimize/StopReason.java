package descent.optimize;

/** Why a run stopped. Only {@link #converged()} means success. */
public enum StopReason {
  /** The gradient norm fell to its tolerance. */
  GRADIENT_TOLERANCE(true, "the gradient norm fell to its tolerance"),
  /** The decrease of the value fell to its tolerance. */
  VALUE_TOLERANCE(true, "the decrease of the value fell to its tolerance"),
  /** The length of the step fell to its tolerance. */
  STEP_TOLERANCE(true, "the length of the step fell to its tolerance"),
  /** The value reached the target. */
  TARGET_REACHED(true, "the value reached the target"),
  /** The residuals of the KKT conditions fell to their tolerance. */
  KKT_TOLERANCE(true, "the KKT residuals fell to their tolerance"),
  /** Where the gradient had become small, noise found no way further down. */
  SECOND_ORDER_TOLERANCE(true, "noise at a small gradient found no way further down"),
  /** A condition of the caller's own holds. Whether that is success, only the caller knows. */
  CONDITION(false, "the given condition holds"),
  /** The limit of iterations was reached. */
  ITERATION_LIMIT(false, "the limit of iterations was reached"),
  /** All epochs that were asked for are done. */
  EPOCH_LIMIT(false, "all epochs are done"),
  /** The rule for early stopping said so, as when the validation value rises. */
  EARLY_STOPPING(false, "the rule for early stopping said so"),
  /** The limit of evaluations was reached. */
  EVALUATION_LIMIT(false, "the limit of evaluations was reached"),
  /** The time was up. */
  TIME_LIMIT(false, "the time was up"),
  /** An observer asked to stop. */
  OBSERVER(false, "an observer asked to stop"),
  /** The thread was interrupted. Its interrupt flag stays set. */
  INTERRUPTED(false, "the thread was interrupted"),
  /** The value or the gradient is NaN or infinite. */
  NON_FINITE_VALUE(false, "the value or the gradient is not finite"),
  /** An individual of a population could not be evaluated, and the rule for that says to stop. */
  EVALUATION_FAILED(false, "an individual could not be evaluated"),
  /**
   * The step no longer changes the point: the run would stay here for ever, but no tolerance was
   * met.
   */
  NO_PROGRESS(false, "the step no longer changes the point"),
  /** The slope along the direction is not negative, so that there is nothing to search. */
  NOT_A_DESCENT_DIRECTION(false, "the search direction does not lead down"),
  /** The search along the direction used up its evaluations and saw nothing lower. */
  LINE_SEARCH_FAILED(false, "the line search found no acceptable step within its evaluations"),
  /** The objective falls without bound, along a search direction or on the feasible set. */
  UNBOUNDED(false, "the objective falls without bound"),
  /** No point fulfils the constraints, or none near the last one. */
  INFEASIBLE(false, "the constraints cannot be fulfilled, at least not near the last point");

  private final boolean converged;
  private final String description;

  StopReason(boolean converged, String description) {
    this.converged = converged;
    this.description = description;
  }

  /** Whether a criterion of convergence was met. */
  public boolean converged() {
    return converged;
  }

  /** The reason in words, as the end of a sentence that begins with "stopped:". */
  public String description() {
    return description;
  }
}
