package descent.convex.svm;

import descent.function.Rows;

/**
 * Kernel rows of the two kernels that inner products determine, for many rows of data at a time:
 *
 * <pre>{@code ‖x − z‖² = ‖x‖² + ‖z‖² − 2xᵀz}</pre>
 *
 * <p>The data lie feature by feature, so that the loop runs over rows of data and is vectorized.
 * For the radial kernel, which distances alone determine, the features' means are taken away first:
 * the difference above then cancels fewer digits. {@code k(x, z)} and {@code k(z, x)} have the same
 * bits.
 */
final class ProductRows extends KernelRows {
  /** Rows of data at a time: what is summed up stays in the fastest cache. */
  private static final int BLOCK = 1024;

  private final boolean radial;
  private final double gamma;
  // One array a feature; then one row of data, the squared norms, and room for exponentials.
  private final double[][] features;
  private final double[] point;
  private final double[] squaredNorms;
  private final double[] rounded;

  ProductRows(Kernel kernel, Rows x) {
    super(x.count());
    radial = kernel instanceof RadialKernel;
    gamma = radial ? ((RadialKernel) kernel).gamma() : 0;
    int n = x.count();
    features = new double[x.columns()][n];
    point = new double[x.columns()];
    for (int i = 0; i < n; i++) {
      x.copyTo(i, point, 0);
      for (int j = 0; j < point.length; j++) {
        features[j][i] = point[j];
      }
    }
    if (radial) {
      centre();
    }
    squaredNorms = squaredNorms();
    rounded = new double[radial ? n : 0];
  }

  private void centre() {
    for (double[] feature : features) {
      double mean = 0;
      for (double value : feature) {
        mean += value / feature.length;
      }
      for (int i = 0; i < feature.length; i++) {
        feature[i] -= mean;
      }
    }
  }

  private double[] squaredNorms() {
    double[] squares = new double[count()];
    for (double[] feature : features) {
      for (int i = 0; i < squares.length; i++) {
        squares[i] += feature[i] * feature[i];
      }
    }
    return squares;
  }

  @Override
  double diagonal(int p) {
    return radial ? 1 : squaredNorms[p];
  }

  @Override
  void fill(int p, double[] row, int from, int to) {
    for (int j = 0; j < point.length; j++) {
      point[j] = features[j][p];
    }
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(start + BLOCK, to);
      products(row, start, end);
      if (radial) {
        exponents(squaredNorms[p], row, start, end);
        Exponential.of(row, rounded, start, end);
      }
    }
    if (p >= from && p < to) {
      row[p] = diagonal(p);
    }
  }

  private void products(double[] row, int from, int to) {
    int d = point.length;
    int first = d % 4;
    for (int k = from; k < to; k++) {
      row[k] = 0;
    }
    for (int j = 0; j < first; j++) {
      addOne(point[j], features[j], row, from, to);
    }
    for (int j = first; j < d; j += 4) {
      addFour(
          point[j],
          features[j],
          point[j + 1],
          features[j + 1],
          point[j + 2],
          features[j + 2],
          point[j + 3],
          features[j + 3],
          row,
          from,
          to);
    }
  }

  private static void addOne(double a, double[] x, double[] row, int from, int to) {
    for (int k = from; k < to; k++) {
      row[k] += a * x[k];
    }
  }

  private static void addFour(
      double a0,
      double[] x0,
      double a1,
      double[] x1,
      double a2,
      double[] x2,
      double a3,
      double[] x3,
      double[] row,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      row[k] += (a0 * x0[k] + a1 * x1[k]) + (a2 * x2[k] + a3 * x3[k]);
    }
  }

  private void exponents(double squaredNorm, double[] row, int from, int to) {
    for (int k = from; k < to; k++) {
      double squaredDistance = (squaredNorm + squaredNorms[k]) - 2 * row[k];
      row[k] = -gamma * Math.max(squaredDistance, 0);
    }
  }

  @Override
  void exchange(int p, int q) {
    for (double[] feature : features) {
      exchange(feature, p, q);
    }
    exchange(squaredNorms, p, q);
  }

  private static void exchange(double[] values, int p, int q) {
    double kept = values[p];
    values[p] = values[q];
    values[q] = kept;
  }
}
