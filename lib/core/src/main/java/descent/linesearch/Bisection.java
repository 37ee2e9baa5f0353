package descent.linesearch;

/**
 * What Goldstein's and the weak Wolfe search share: a bracket {@code [low, high]}, the lower end of
 * which is too short and the upper end too long. While there is no upper end, the step doubles;
 * then the bracket is halved.
 */
abstract class Bisection extends Search {
  private final int evaluations;

  Bisection(Line line, int evaluations) {
    super(line);
    this.evaluations = evaluations;
  }

  /** Whether the step where the line stands is too long: too little decrease. */
  abstract boolean isTooLong();

  /** Whether the step where the line stands is too short. */
  abstract boolean isTooShort();

  @Override
  protected final Outcome seek(double firstStep) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double step = firstStep;
    while (line.trials() < evaluations) {
      evaluate(step);
      if (!line.isFinite() || isTooLong()) {
        high = step;
      } else if (isTooShort()) {
        low = step;
      } else {
        return Outcome.FOUND;
      }
      step = high == Double.POSITIVE_INFINITY ? 2 * low : low + 0.5 * (high - low);
      if (line.isTooLong(step)) {
        return Outcome.UNBOUNDED;
      }
      if (step == low || step == high || line.isInvisible(step)) {
        return line.failure(step, evaluations);
      }
    }
    return line.failure(step, evaluations);
  }

  /** Evaluates what the conditions need. */
  abstract void evaluate(double step);
}
