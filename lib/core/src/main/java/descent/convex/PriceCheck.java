package descent.convex;

/**
 * A price beside what solving again gave.
 *
 * @param price what the multiplier predicts
 * @param step {@code t}, the change of the right side, to either side
 * @param minimumBelow the minimum with {@code −t}
 * @param minimumAbove the minimum with {@code +t}
 * @param solved whether both solutions are KKT points of the changed problems
 */
public record PriceCheck(
    Price price, double step, double minimumBelow, double minimumAbove, boolean solved) {

  /**
   * {@code (v(t) − v(−t)) / 2t}, with {@code v(t)} the minimum for {@code t} more on the right
   * side.
   */
  public double measuredRate() {
    return (minimumAbove - minimumBelow) / (2 * step);
  }

  /** Whether both problems were solved and the rates differ by at most this. */
  public boolean agrees(double tolerance) {
    return solved && Math.abs(measuredRate() - price.rate()) <= tolerance;
  }

  @Override
  public String toString() {
    return "“"
        + price.constraint()
        + "”: predicted "
        + Digits.of(price.rate())
        + " per unit, measured "
        + Digits.of(measuredRate())
        + " over ±"
        + Digits.of(step)
        + (solved ? "" : " (the changed problems were not solved)");
  }
}
