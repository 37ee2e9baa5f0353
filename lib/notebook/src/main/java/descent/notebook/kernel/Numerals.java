package descent.notebook.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as readers want to see them: six significant digits, no needless zeros. */
final class Numerals {
  private static final int DIGITS = 6;

  private Numerals() {}

  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent < -5 || exponent > 8
        ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent
        : rounded.toPlainString();
  }
}
