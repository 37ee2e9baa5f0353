package descent.function.check;

/**
 * Difference quotients of one coordinate.
 *
 * @param left the slope to the left of {@code x}
 * @param right the slope to the right
 * @param across the slope from one side to the other
 * @param size the largest of the three values, in size
 */
record Slopes(double left, double right, double across, double size) {

  /** How much the slope changes at {@code x}. */
  double jump() {
    return Math.abs(right - left);
  }
}
