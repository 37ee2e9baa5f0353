package descent.evolution.operator;

/** Checks of rates. */
public final class Rate {
  private Rate() {}

  /** {@code 0 ≤ rate ≤ 1}. */
  public static double check(String name, double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1, got " + rate);
    }
    return rate;
  }
}
