package descent.linesearch;

/**
 * The first half of a search by values alone: three steps {@code low < middle < high} of which the
 * middle one is lowest. The step shrinks until it is lower than the start, or grows while it leads
 * lower, by the golden ratio. What is left to the second half is to narrow the bracket.
 */
abstract class ValueBracket extends Search {
  /** {@code (√5 − 1)/2}. */
  static final double GOLDEN = 0.6180339887498949;

  final int evaluations;
  double low;
  double middle;
  double middleValue;
  double high;

  ValueBracket(Line line, int evaluations) {
    super(line);
    this.evaluations = evaluations;
  }

  @Override
  protected final Outcome seek(double firstStep) {
    low = 0;
    middle = firstStep;
    middleValue = valueAt(middle);
    boolean bracketed = middleValue < line.startValue() ? grow() : shrink();
    if (line.isTooLong(high)) {
      return Outcome.UNBOUNDED;
    }
    if (!bracketed || !narrow()) {
      return line.failure(middle, evaluations);
    }
    line.toLowest();
    return Outcome.FOUND;
  }

  /** Narrows the bracket around the minimizer; false if the evaluations do not suffice. */
  abstract boolean narrow();

  final boolean mayTry() {
    return line.trials() < evaluations;
  }

  /** {@code φ(step)}, infinite where it is not finite. */
  final double valueAt(double step) {
    double value = line.tryValue(step);
    return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
  }

  private boolean grow() {
    high = middle / GOLDEN;
    while (mayTry() && !line.isTooLong(high)) {
      double value = valueAt(high);
      if (!(value < middleValue)) {
        return true;
      }
      low = middle;
      middle = high;
      middleValue = value;
      high = middle + (middle - low) / GOLDEN;
    }
    return false;
  }

  private boolean shrink() {
    while (mayTry() && !line.isInvisible(middle)) {
      high = middle;
      middle = (1 - GOLDEN) * high;
      middleValue = valueAt(middle);
      if (middleValue < line.startValue()) {
        return true;
      }
    }
    return false;
  }
}
