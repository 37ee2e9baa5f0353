package descent.convex;

/** Numbers as a reader wants them: five significant digits, and no zeros at the end. */
final class Digits {
  private static final int SIGNIFICANT = 5;

  private Digits() {}

  static String of(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    double size = Math.abs(value);
    int exponent = (int) Math.floor(Math.log10(size));
    if (exponent < -4 || exponent > 6) {
      return scientific(value, exponent);
    }
    return decimal(value, SIGNIFICANT - 1 - exponent);
  }

  private static String scientific(double value, int exponent) {
    // Two factors, since 10 to the power of 320 is no double.
    int half = -exponent / 2;
    double mantissa = value * Math.pow(10, half) * Math.pow(10, -exponent - half);
    String digits = decimal(mantissa, 1);
    return digits.endsWith("10")
        ? digits.replace("10", "1") + "e" + (exponent + 1)
        : digits + "e" + exponent;
  }

  /** Rounded to so many places after the point, if positive. */
  private static String decimal(double value, int places) {
    double scale = Math.pow(10, Math.max(0, places));
    double rounded = Math.rint(value * scale) / scale;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : plain(rounded);
  }

  /** Without an exponent, which {@code Double.toString} uses below a thousandth. */
  private static String plain(double value) {
    String text = String.valueOf(value);
    int mark = text.indexOf('E');
    if (mark < 0) {
      return text;
    }
    int shift = -Integer.parseInt(text.substring(mark + 1));
    String sign = value < 0 ? "-" : "";
    String digits = text.substring(sign.length(), mark).replace(".", "");
    if (digits.endsWith("0")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    return sign + "0." + "0".repeat(shift - 1) + digits;
  }

  /** {@code (0.70711, -0.70711)}. */
  static String of(double[] vector) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < vector.length; i++) {
      text.append(i == 0 ? "" : ", ").append(of(vector[i]));
    }
    return text.append(')').toString();
  }
}
