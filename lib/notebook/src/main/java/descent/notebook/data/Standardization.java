package descent.notebook.data;

/**
 * Brings every feature to mean 0 and standard deviation 1.
 *
 * <pre>{@code
 * zⱼ = (xⱼ − meanⱼ) / scaleⱼ,   meanⱼ = (1/n) Σᵢ xᵢⱼ,   scaleⱼ = √((1/n) Σᵢ (xᵢⱼ − meanⱼ)²)
 *
 * Standardization standard = Standardization.fit(xTrain);
 * double[][] train = standard.apply(xTrain), test = standard.apply(xTest);
 * }</pre>
 *
 * <p>Fit it on the training rows only and apply it to both: the test rows must not have a say in
 * it. The divisor is n, so that the Gram matrix {@code ZᵀZ/n} of the fitted rows is their
 * correlation matrix. A constant feature has no scale; its {@code scaleⱼ} is 1 and its fitted
 * values are all 0, as needed for the pixels that no digit inks.
 *
 * @param mean the mean of each feature, in its own unit; not copied
 * @param scale the standard deviation of each feature, in its own unit, or 1 where it is constant;
 *     not copied
 */
public record Standardization(double[] mean, double[] scale) {

  public Standardization {
    if (mean.length != scale.length) {
      throw new IllegalArgumentException(
          "scale has length " + scale.length + " but mean has length " + mean.length);
    }
  }

  /**
   * Mean and standard deviation of each feature of these rows, in two passes.
   *
   * @param rows one row or more, all of the same length, finite; not changed
   */
  public static Standardization fit(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("rows must not be empty");
    }
    int features = rows[0].length;
    for (int i = 0; i < rows.length; i++) {
      requireRow(rows[i], features, i);
    }
    double[] mean = new double[features];
    double[] scale = new double[features];
    for (int j = 0; j < features; j++) {
      if (isConstant(rows, j)) {
        // Not the average, whose rounding would leave the fitted values a little off 0.
        mean[j] = rows[0][j];
        scale[j] = 1;
      } else {
        mean[j] = meanOf(rows, j);
        scale[j] = deviationOf(rows, j, mean[j]);
      }
    }
    return new Standardization(mean, scale);
  }

  /**
   * The rows in standard units, as new arrays.
   *
   * @param rows any number of rows of as many features as were fitted
   */
  public double[][] apply(double[][] rows) {
    double[][] standardized = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      standardized[i] = apply(rows[i]);
    }
    return standardized;
  }

  /** One row in standard units, as a new array. */
  public double[] apply(double[] row) {
    if (row.length != mean.length) {
      throw new IllegalArgumentException(
          "row has length " + row.length + " but " + mean.length + " features were fitted");
    }
    double[] standardized = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      standardized[j] = (row[j] - mean[j]) / scale[j];
    }
    return standardized;
  }

  private static void requireRow(double[] row, int features, int i) {
    if (row.length != features) {
      throw new IllegalArgumentException(
          "row " + i + " has length " + row.length + " but row 0 has length " + features);
    }
    for (int j = 0; j < features; j++) {
      if (!Double.isFinite(row[j])) {
        throw new IllegalArgumentException(
            "rows must be finite, got " + row[j] + " in row " + i + ", feature " + j);
      }
    }
  }

  private static boolean isConstant(double[][] rows, int j) {
    for (double[] row : rows) {
      if (row[j] != rows[0][j]) {
        return false;
      }
    }
    return true;
  }

  private static double meanOf(double[][] rows, int j) {
    double sum = 0;
    for (double[] row : rows) {
      sum += row[j];
    }
    return sum / rows.length;
  }

  private static double deviationOf(double[][] rows, int j, double mean) {
    double sum = 0;
    for (double[] row : rows) {
      sum += (row[j] - mean) * (row[j] - mean);
    }
    double deviation = Math.sqrt(sum / rows.length);
    if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "feature "
              + j
              + " must have a standard deviation within the range of double, got "
              + deviation);
    }
    return deviation;
  }
}
