package descent.function.gallery;

import descent.argument.Require;
import java.util.Arrays;

/**
 * The points {@code lower ≤ x ≤ upper}, by coordinate.
 *
 * @param lower the lower corner; a copy goes in and out
 * @param upper the upper corner; a copy goes in and out
 */
public record Box(double[] lower, double[] upper) {

  /** Copies the corners and checks that the box is not empty. */
  public Box {
    lower = Require.finite("lower", lower).clone();
    upper = Require.finite("upper", upper).clone();
    if (lower.length != upper.length) {
      throw new IllegalArgumentException(
          "upper has length " + upper.length + " but lower has length " + lower.length);
    }
    for (int i = 0; i < lower.length; i++) {
      if (!(lower[i] < upper[i])) {
        throw new IllegalArgumentException(
            "lower must be less than upper, got "
                + lower[i]
                + " and "
                + upper[i]
                + " at index "
                + i);
      }
    }
  }

  /** {@code [lower, upper]ⁿ}. */
  public static Box cube(int dimension, double lower, double upper) {
    return new Box(Points.constant(dimension, lower), Points.constant(dimension, upper));
  }

  /** {@code [left, right] × [bottom, top]}. */
  static Box rectangle(double left, double right, double bottom, double top) {
    return new Box(new double[] {left, bottom}, new double[] {right, top});
  }

  @Override
  public double[] lower() {
    return lower.clone();
  }

  @Override
  public double[] upper() {
    return upper.clone();
  }

  /** The number of coordinates. */
  public int dimension() {
    return lower.length;
  }

  /** Whether a point of this dimension lies in the box, its edges included; NaN does not. */
  public boolean contains(double[] x) {
    for (int i = 0; i < lower.length; i++) {
      if (!(x[i] >= lower[i] && x[i] <= upper[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@code lower + share·(upper − lower)}: the centre for ½. */
  public double[] between(double share) {
    double[] point = new double[lower.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = lower[i] + share * (upper[i] - lower[i]);
    }
    return point;
  }

  @Override
  public String toString() {
    return Arrays.toString(lower) + " ≤ x ≤ " + Arrays.toString(upper);
  }
}
