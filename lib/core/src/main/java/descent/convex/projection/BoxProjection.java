package descent.convex.projection;

import descent.argument.Require;

/** Each coordinate to the nearest number between its bounds. */
final class BoxProjection implements Projection {
  private final double[] lower;
  private final double[] upper;

  BoxProjection(double[] lower, double[] upper) {
    this.lower = Require.nonNull("lower", lower).clone();
    this.upper = Require.nonNull("upper", upper).clone();
    Require.atLeast("the number of bounds", lower.length, 1);
    if (upper.length != lower.length) {
      throw new IllegalArgumentException(
          "upper has length " + upper.length + " but lower has length " + lower.length);
    }
    for (int i = 0; i < lower.length; i++) {
      boolean leavesRoom =
          lower[i] <= upper[i]
              && lower[i] < Double.POSITIVE_INFINITY
              && upper[i] > Double.NEGATIVE_INFINITY;
      if (!leavesRoom) {
        throw new IllegalArgumentException(
            "lower must be at most upper and leave a number between them, got lower["
                + i
                + "] = "
                + lower[i]
                + " and upper["
                + i
                + "] = "
                + upper[i]);
      }
    }
  }

  @Override
  public int dimension() {
    return lower.length;
  }

  @Override
  public void project(double[] x, double[] out) {
    for (int i = 0; i < lower.length; i++) {
      out[i] = Math.min(Math.max(x[i], lower[i]), upper[i]);
    }
  }
}
