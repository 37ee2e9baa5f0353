package descent.firstorder.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people. */
final class Digits {
  private Digits() {}

  /** Three significant digits: {@code 0.00123}, {@code 12.3}, {@code 4.56E-8}. */
  static String three(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(3, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
  }

  /** A share as a percentage: {@code 12.3 %}. */
  static String percent(double share) {
    return three(100 * share) + " %";
  }
}
