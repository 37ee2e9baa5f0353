package descent.notebook.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Labels and grid lines of a logarithmic axis: whole decades, thinned so that they do not crowd; 1,
 * 2 and 5 times a decade where the axis spans little.
 *
 * @param low the axis's lower end, positive
 * @param high its upper end
 */
record LogAxis(double low, double high) {
  private static final int MOST_LABELS = 9;

  private double decades() {
    return Math.log10(high) - Math.log10(low);
  }

  private int stride() {
    int power = 1;
    int stride = 1;
    while (decades() / stride > MOST_LABELS) {
      // 1, 2, 5, 10, 20, 50, … decades.
      if (stride == power) {
        stride = 2 * power;
      } else if (stride == 2 * power) {
        stride = 5 * power;
      } else {
        power *= 10;
        stride = power;
      }
    }
    return stride;
  }

  /** Whether the axis spans so little that 2 and 5 times a decade are marked, too. */
  private boolean dividesDecades() {
    return decades() < 3;
  }

  /** Whether this value carries a label and a grid line. */
  boolean marks(double value) {
    int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
    double mantissa = value / Math.pow(10, exponent);
    if (Math.abs(mantissa - 1) < 1e-6) {
      return Math.floorMod(exponent, stride()) == 0;
    }
    return dividesDecades() && (Math.abs(mantissa - 2) < 1e-6 || Math.abs(mantissa - 5) < 1e-6);
  }

  /** The values that carry a grid line. */
  double[] ticks() {
    int first = (int) Math.floor(Math.log10(low));
    int last = (int) Math.ceil(Math.log10(high));
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> DoubleStream.of(1, 2, 5).map(m -> m * Math.pow(10, i)))
        .flatMapToDouble(s -> s)
        .filter(v -> v >= low && v <= high && marks(v))
        .toArray();
  }

  /** The label of a value, empty if it carries none. */
  String label(double value) {
    if (!marks(value)) {
      return "";
    }
    double exponent = Math.log10(value);
    boolean plain = dividesDecades() ? low > 9e-5 && high < 1.1e5 : low > 9e-4 && high < 1100;
    return plain || Math.abs(exponent - Math.rint(exponent)) > 1e-6
        ? Numbers.text(value, 3)
        : Numbers.powerOfTen((int) Math.rint(exponent));
  }
}
