package descent.notebook.chart;

import descent.argument.Require;
import java.util.Arrays;

/** Closed lines round ellipses, one after the other, with a gap between two of them. */
final class EllipseOutline {
  private static final int CORNERS = 96;

  private EllipseOutline() {}

  /**
   * The abscissas and the ordinates of {@code m + L (cos t, sin t)}, where {@code C = L Lᵀ} is
   * Cholesky's decomposition, for each centre {@code m}; a NaN ends each line.
   */
  static double[][] of(double[][] centres, double[][][] covariances) {
    if (Require.nonNull("centres", centres).length == 0) {
      throw new IllegalArgumentException("centres must not be empty");
    }
    if (Require.nonNull("covariances", covariances).length != centres.length) {
      throw new IllegalArgumentException(
          "covariances must have one matrix for each centre, got "
              + covariances.length
              + " for "
              + centres.length);
    }
    double[][] outline = new double[2][centres.length * (CORNERS + 2)];
    for (int k = 0; k < centres.length; k++) {
      Require.length("centres[" + k + "]", centres[k], 2);
      double[] root = root(k, covariances[k]);
      int from = k * (CORNERS + 2);
      for (int i = 0; i <= CORNERS; i++) {
        double cos = Math.cos(2 * Math.PI * i / CORNERS);
        double sin = Math.sin(2 * Math.PI * i / CORNERS);
        outline[0][from + i] = centres[k][0] + root[0] * cos;
        outline[1][from + i] = centres[k][1] + root[1] * cos + root[2] * sin;
      }
      outline[0][from + CORNERS + 1] = Double.NaN;
      outline[1][from + CORNERS + 1] = Double.NaN;
    }
    return outline;
  }

  /** {@code L₁₁, L₂₁, L₂₂}. */
  private static double[] root(int k, double[][] c) {
    boolean square = c != null && c.length == 2 && c[0].length == 2 && c[1].length == 2;
    double first = square ? Math.sqrt(c[0][0]) : Double.NaN;
    double below = square ? c[1][0] / first : Double.NaN;
    double second = square ? Math.sqrt(c[1][1] - below * below) : Double.NaN;
    // Written so that NaN fails it too.
    if (!(first > 0 && second > 0 && first < Double.POSITIVE_INFINITY)
        || !(Math.abs(c[0][1] - c[1][0]) <= 1e-9 * first * Math.sqrt(c[1][1]))) {
      throw new IllegalArgumentException(
          "covariances["
              + k
              + "] must be symmetric and positive definite, 2 × 2, got "
              + Arrays.deepToString(c));
    }
    return new double[] {first, below, second};
  }
}
