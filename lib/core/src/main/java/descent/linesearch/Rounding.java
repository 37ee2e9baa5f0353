package descent.linesearch;

/** When the difference of two values says more about rounding than about the objective. */
final class Rounding {
  /** Differences below this part of the values themselves are taken for rounding. */
  private static final double DIFFERENCE = 0x1p-44;

  /** Steps that promise more than this part of the value are judged by values alone. */
  private static final double PROMISE = 0x1p-26;

  /** What terms of order one leave where they cancel, as in log cosh x near 0. */
  private static final double TERMS = 0x1p-50;

  private Rounding() {}

  /**
   * Whether a difference is mostly rounding, and no more could be expected of so small a step.
   *
   * @param difference of two values
   * @param promise the change that the slope at one of them promises
   * @param value the size of the values
   */
  static boolean decides(double difference, double promise, double value) {
    return Math.abs(difference) <= DIFFERENCE * Math.abs(value)
        && Math.abs(promise) <= PROMISE * Math.abs(value) + TERMS;
  }
}
