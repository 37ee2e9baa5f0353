package descent.convex.svm;

import descent.function.Rows;

/**
 * Rows of the kernel matrix of a data set, computed when asked for. The rows of data have places,
 * which may be exchanged, so that those that matter stand together.
 */
abstract class KernelRows {
  private final int count;
  private long rows;
  private long evaluations;

  KernelRows(int count) {
    this.count = count;
  }

  static KernelRows of(Kernel kernel, Rows x) {
    if (kernel instanceof LinearKernel || kernel instanceof RadialKernel) {
      return new ProductRows(kernel, x);
    }
    return new PairRows(kernel, x);
  }

  /** The rows of data. */
  final int count() {
    return count;
  }

  /** {@code k(xₚ, xₚ)}. */
  abstract double diagonal(int p);

  /** Writes {@code k(xₚ, xₖ)} into {@code row} for {@code from ≤ k < to}. */
  final void compute(int p, double[] row, int from, int to) {
    rows++;
    evaluations += to - from;
    fill(p, row, from, to);
  }

  /** Writes {@code k(xₚ, xₖ)} into {@code row[k]}. */
  final void computeOne(int p, double[] row, int k) {
    evaluations++;
    fill(p, row, k, k + 1);
  }

  abstract void fill(int p, double[] row, int from, int to);

  /** Exchanges the places of two rows of data. */
  abstract void exchange(int p, int q);

  /** The rows of the kernel matrix that were computed, in whole or in part. */
  final long rows() {
    return rows;
  }

  /** The values of the kernel that were computed. */
  final long evaluations() {
    return evaluations;
  }

  static double[][] copy(Rows x) {
    double[][] copy = new double[x.count()][x.columns()];
    for (int i = 0; i < copy.length; i++) {
      x.copyTo(i, copy[i], 0);
    }
    return copy;
  }
}
