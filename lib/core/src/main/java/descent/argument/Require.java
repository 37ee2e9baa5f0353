package descent.argument;

/**
 * Checks of arguments. Each throws an {@link IllegalArgumentException} that names the argument, the
 * rule and the value ({@code stepSize must be positive and finite, got NaN}), and each is written
 * so that NaN fails it.
 */
public final class Require {
  private Require() {}

  /** {@code 0 < value < ∞}. */
  public static double positive(String name, double value) {
    return holds(value > 0 && value < Double.POSITIVE_INFINITY, name, "positive and finite", value);
  }

  /** {@code 0 ≤ value < ∞}. */
  public static double nonNegative(String name, double value) {
    return holds(
        value >= 0 && value < Double.POSITIVE_INFINITY, name, "non-negative and finite", value);
  }

  /** {@code −∞ < value < ∞}. */
  public static double finite(String name, double value) {
    return holds(Double.isFinite(value), name, "finite", value);
  }

  /** {@code low < value < high}. */
  public static double between(String name, double value, double low, double high) {
    return holds(value > low && value < high, name, "between " + low + " and " + high, value);
  }

  /** {@code value ≥ least}. */
  public static int atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
    }
    return value;
  }

  /** {@code value ≥ least}. */
  public static long atLeast(String name, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
    }
    return value;
  }

  /** Not null. */
  public static <T> T nonNull(String name, T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /** Neither null nor holding a NaN or an infinity. */
  public static double[] finite(String name, double[] values) {
    nonNull(name, values);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + " must be finite, got " + name + "[" + i + "] = " + values[i]);
      }
    }
    return values;
  }

  /** A point that an objective of this dimension can take: not null, of the right length. */
  public static double[] length(String name, double[] values, int dimension) {
    nonNull(name, values);
    if (values.length != dimension) {
      throw new IllegalArgumentException(
          name + " has length " + values.length + " but the objective expects " + dimension);
    }
    return values;
  }

  private static double holds(boolean holds, String name, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", got " + value);
    }
    return value;
  }
}
