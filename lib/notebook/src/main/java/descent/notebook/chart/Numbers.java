package descent.notebook.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in words meant for people: at most so many significant digits, no needless zeros. */
final class Numbers {
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /** The number to {@code digits} significant digits: {@code 0.05}, {@code −3.2e−9}. */
  static String text(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String text;
    if (exponent < -4 || exponent >= Math.max(digits, 6)) {
      text = rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    } else {
      text = rounded.toPlainString();
    }
    return text.replace('-', '−');
  }

  /** {@code 10⁻⁵}. */
  static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : SUPERSCRIPT.charAt(c - '0'));
    }
    return text.toString();
  }
}
