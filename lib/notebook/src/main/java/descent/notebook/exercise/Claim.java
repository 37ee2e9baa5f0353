package descent.notebook.exercise;

/**
 * A statement that the text makes, asserted where it is made. A claim that holds prints one quiet
 * line; one that does not stops the notebook, so that a chapter cannot drift from its results.
 */
public final class Claim {
  private Claim() {}

  /**
   * Claims that a condition holds.
   *
   * @throws AssertionError if it does not
   */
  public static void that(String statement, boolean holds) {
    if (!holds) {
      throw new AssertionError("the claim does not hold: " + statement);
    }
    System.out.println("✓ " + statement);
  }

  /**
   * Claims that a number is what the text says, up to a tolerance: {@code |actual − expected| ≤
   * tolerance}.
   *
   * @throws AssertionError if it is not; NaN never is
   */
  public static void near(String statement, double actual, double expected, double tolerance) {
    if (!(Math.abs(actual - expected) <= tolerance)) {
      throw new AssertionError(
          "the claim does not hold: "
              + statement
              + " (expected "
              + expected
              + " ± "
              + tolerance
              + ", got "
              + actual
              + ")");
    }
    System.out.println("✓ " + statement);
  }
}
