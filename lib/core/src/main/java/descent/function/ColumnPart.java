package descent.function;

import java.util.Arrays;

/**
 * Some dense rows of a linear model, copied into blocks of columns. Predictions and slopes of a
 * block then lie along its columns, and both passes over the data are loops that the compiler turns
 * into vector instructions, which it does not do for sums of products along rows:
 *
 * <pre>{@code z ← z + wⱼ xⱼ  (four columns at a time),
 * Gⱼ ← Gⱼ + s∘xⱼ  (two blocks at a time),   ∂f/∂wⱼ = Σ Gⱼ}</pre>
 *
 * <p>{@code Gⱼ} has an entry for each place in a block, and is summed up once at the end. The last
 * blocks are filled up with zeros, whose slopes are not asked for.
 */
final class ColumnPart implements ParallelSum.Part {
  /** Rows of a block: long enough for vector loops, short enough for the inner caches. */
  private static final int ROWS = 256;

  private final EmpiricalRisk risk;
  private final double weight;

  /** By block, column and row. */
  private final double[][][] blocks;

  private final double[][] targets;
  private final double[] products = new double[ROWS];
  private final double[] slopes = new double[ROWS];
  private final double[] nextSlopes = new double[ROWS];
  private final double[][] sums;
  private final double[] sumOfSlopes = new double[ROWS];

  ColumnPart(EmpiricalRisk risk, int from, int to, double weight) {
    this.risk = risk;
    this.weight = weight * risk.multiple;
    int columns = risk.rows.columns();
    // An even number.
    int count = (to - from + 2 * ROWS - 1) / (2 * ROWS) * 2;
    blocks = new double[count][columns][ROWS];
    targets = new double[count][];
    double[] row = new double[columns];
    for (int b = 0; b < count; b++) {
      int first = from + b * ROWS;
      int size = Math.max(0, Math.min(ROWS, to - first));
      targets[b] = new double[size];
      System.arraycopy(risk.targets, Math.min(first, to), targets[b], 0, size);
      for (int k = 0; k < size; k++) {
        risk.rows.copyTo(first + k, row, 0);
        for (int j = 0; j < columns; j++) {
          blocks[b][j][k] = row[j];
        }
      }
    }
    sums = new double[columns][ROWS];
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    double penalty = risk.ridge.valueAndGradient(theta, gradient);
    for (double[] sum : sums) {
      Arrays.fill(sum, 0.0);
    }
    Arrays.fill(sumOfSlopes, 0.0);
    double losses = 0;
    for (int b = 0; b < blocks.length; b += 2) {
      losses += losses(blocks[b], targets[b], theta, slopes);
      losses += losses(blocks[b + 1], targets[b + 1], theta, nextSlopes);
      addSlopes(blocks[b], blocks[b + 1]);
    }
    for (int j = 0; j < sums.length; j++) {
      gradient[risk.first + j] += weight * sum(sums[j]);
    }
    if (risk.first > 0) {
      gradient[0] += weight * sum(sumOfSlopes);
    }
    return weight * losses + penalty;
  }

  private double losses(double[][] x, double[] target, double[] theta, double[] slopes) {
    predict(x, theta);
    double losses = 0;
    for (int k = 0; k < target.length; k++) {
      losses += risk.loss().valueAndDerivative(products[k], target[k], slopes, k);
    }
    Arrays.fill(slopes, target.length, ROWS, 0.0);
    return losses;
  }

  private void predict(double[][] x, double[] theta) {
    int w = risk.first;
    Arrays.fill(products, w > 0 ? theta[0] : 0);
    int whole = x.length / 4 * 4;
    for (int j = 0; j < whole; j += 4) {
      double w0 = theta[w + j];
      double w1 = theta[w + j + 1];
      double w2 = theta[w + j + 2];
      double w3 = theta[w + j + 3];
      addFour(w0, x[j], w1, x[j + 1], w2, x[j + 2], w3, x[j + 3], products);
    }
    for (int j = whole; j < x.length; j++) {
      addOne(theta[w + j], x[j], products);
    }
  }

  private void addSlopes(double[][] x, double[][] y) {
    for (int j = 0; j < sums.length; j++) {
      addProducts(slopes, x[j], nextSlopes, y[j], sums[j]);
    }
    for (int k = 0; k < ROWS; k++) {
      sumOfSlopes[k] += slopes[k] + nextSlopes[k];
    }
  }

  private static void addFour(
      double w0,
      double[] x0,
      double w1,
      double[] x1,
      double w2,
      double[] x2,
      double w3,
      double[] x3,
      double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] =
          Math.fma(w3, x3[k], Math.fma(w2, x2[k], Math.fma(w1, x1[k], Math.fma(w0, x0[k], z[k]))));
    }
  }

  private static void addOne(double w, double[] x, double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.fma(w, x[k], z[k]);
    }
  }

  private static void addProducts(double[] s, double[] x, double[] t, double[] y, double[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] = Math.fma(t[k], y[k], Math.fma(s[k], x[k], sum[k]));
    }
  }

  private static double sum(double[] v) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int k = 0; k < ROWS; k += 4) {
      s0 += v[k];
      s1 += v[k + 1];
      s2 += v[k + 2];
      s3 += v[k + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
