package descent.linalg;

/**
 * Products of small matrices that are arrays of rows:
 *
 * <pre>{@code
 * cᵢⱼ ← cᵢⱼ + aᵢ₁b₁ⱼ + … + aᵢₖbₖⱼ
 * }</pre>
 *
 * <p>Each entry is summed up from the left, with one rounding a term ({@link Math#fma}), whichever
 * method does it and whatever is beside it: equal rows give equal bits.
 *
 * <p>Four rows of {@code C} and two of {@code B} are taken at a time: for eight products, six
 * numbers are read and four written. The loop along the rows is one that the compiler turns into
 * vector instructions, which it does not do for sums of products within one entry; with more rows
 * it passes the size of loop that is still unrolled, and without fused operations too. The rows are
 * arrays of their own because with as many offsets into one array it is not vectorized either.
 *
 * <p>Nothing is checked and nothing allocated. The rows must be long enough, and no row of {@code
 * C} may be one of {@code A} or {@code B}.
 */
public final class MatrixProduct {
  private MatrixProduct() {}

  /** {@code C ← C + AB}, for {@code A} of {@code m × k} and {@code B} of {@code k × n}. */
  public static void add(double[][] a, double[][] b, double[][] c, int m, int k, int n) {
    int rows = m / 4 * 4;
    int terms = k / 2 * 2;
    for (int i = 0; i < rows; i += 4) {
      double[] a0 = a[i];
      double[] a1 = a[i + 1];
      double[] a2 = a[i + 2];
      double[] a3 = a[i + 3];
      for (int p = 0; p < terms; p += 2) {
        addTwoToFour(
            a0[p], a0[p + 1], a1[p], a1[p + 1], a2[p], a2[p + 1], a3[p], a3[p + 1], b, p, c, i, n);
      }
      if (terms < k) {
        addToFour(a0[terms], a1[terms], a2[terms], a3[terms], b[terms], c, i, n);
      }
    }
    for (int i = rows; i < m; i++) {
      addRow(a[i], b, c[i], k, n);
    }
  }

  /** {@code C ← C + AᵀB}, for {@code A} of {@code k × m} and {@code B} of {@code k × n}. */
  public static void addTransposed(double[][] a, double[][] b, double[][] c, int m, int k, int n) {
    int rows = m / 4 * 4;
    int terms = k / 2 * 2;
    for (int i = 0; i < rows; i += 4) {
      for (int p = 0; p < terms; p += 2) {
        double[] x = a[p];
        double[] y = a[p + 1];
        addTwoToFour(
            x[i], y[i], x[i + 1], y[i + 1], x[i + 2], y[i + 2], x[i + 3], y[i + 3], b, p, c, i, n);
      }
      if (terms < k) {
        double[] x = a[terms];
        addToFour(x[i], x[i + 1], x[i + 2], x[i + 3], b[terms], c, i, n);
      }
    }
    for (int i = rows; i < m; i++) {
      for (int p = 0; p < k; p++) {
        addOne(a[p][i], b[p], c[i], n);
      }
    }
  }

  private static void addRow(double[] a, double[][] b, double[] c, int k, int n) {
    int terms = k / 4 * 4;
    for (int p = 0; p < terms; p += 4) {
      addFour(a[p], a[p + 1], a[p + 2], a[p + 3], b[p], b[p + 1], b[p + 2], b[p + 3], c, n);
    }
    for (int p = terms; p < k; p++) {
      addOne(a[p], b[p], c, n);
    }
  }

  private static void addTwoToFour(
      double f00,
      double f01,
      double f10,
      double f11,
      double f20,
      double f21,
      double f30,
      double f31,
      double[][] b,
      int p,
      double[][] c,
      int i,
      int n) {
    double[] b0 = b[p];
    double[] b1 = b[p + 1];
    double[] c0 = c[i];
    double[] c1 = c[i + 1];
    double[] c2 = c[i + 2];
    double[] c3 = c[i + 3];
    for (int j = 0; j < n; j++) {
      double x = b0[j];
      double y = b1[j];
      c0[j] = Math.fma(f01, y, Math.fma(f00, x, c0[j]));
      c1[j] = Math.fma(f11, y, Math.fma(f10, x, c1[j]));
      c2[j] = Math.fma(f21, y, Math.fma(f20, x, c2[j]));
      c3[j] = Math.fma(f31, y, Math.fma(f30, x, c3[j]));
    }
  }

  private static void addToFour(
      double f0, double f1, double f2, double f3, double[] b, double[][] c, int i, int n) {
    addOne(f0, b, c[i], n);
    addOne(f1, b, c[i + 1], n);
    addOne(f2, b, c[i + 2], n);
    addOne(f3, b, c[i + 3], n);
  }

  private static void addFour(
      double f0,
      double f1,
      double f2,
      double f3,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c,
      int n) {
    for (int j = 0; j < n; j++) {
      double sum = Math.fma(f1, b1[j], Math.fma(f0, b0[j], c[j]));
      c[j] = Math.fma(f3, b3[j], Math.fma(f2, b2[j], sum));
    }
  }

  private static void addOne(double f, double[] b, double[] c, int n) {
    for (int j = 0; j < n; j++) {
      c[j] = Math.fma(f, b[j], c[j]);
    }
  }
}
