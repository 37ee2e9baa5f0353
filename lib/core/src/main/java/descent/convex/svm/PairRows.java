package descent.convex.svm;

import descent.function.Rows;

/** Kernel rows of any kernel, one pair after the other. */
final class PairRows extends KernelRows {
  private final Kernel kernel;
  private final double[][] x;

  PairRows(Kernel kernel, Rows x) {
    super(x.count());
    this.kernel = kernel;
    this.x = copy(x);
  }

  @Override
  double diagonal(int p) {
    return kernel.value(x[p], x[p]);
  }

  @Override
  void fill(int p, double[] row, int from, int to) {
    for (int k = from; k < to; k++) {
      row[k] = kernel.value(x[p], x[k]);
    }
  }

  @Override
  void exchange(int p, int q) {
    double[] kept = x[p];
    x[p] = x[q];
    x[q] = kept;
  }
}
