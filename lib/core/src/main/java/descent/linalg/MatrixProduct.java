package descent.linalg;

/**
 * Products of small matrices that are arrays of rows, as sums of the rows of {@code B}:
 *
 * <pre>{@code
 * C ← C + AB:   for each row i of C, for each p with aᵢₚ ≠ 0:   cᵢ ← cᵢ + aᵢₚ bₚ
 * }</pre>
 *
 * <p>Four rows of {@code B} are added at a time, so that a row of {@code C} is read and written
 * once for four products. The loop along the rows is one that the compiler turns into vector
 * instructions, which it does not do for the sums of dot products; the rows are arrays of their own
 * because with four offsets into one array it does not either. Two rows of {@code C} at a time
 * would need fewer reads, but pass the size of loop that it still unrolls.
 *
 * <p>Factors of zero are left out: half of the pixels of an image and of the units of a ReLU
 * network are zero. So {@code 0·∞} counts as 0 here.
 *
 * <p>Nothing is checked and nothing is allocated. The rows must be long enough, and no row of
 * {@code C} may be one of {@code A} or {@code B}.
 */
public final class MatrixProduct {
  private MatrixProduct() {}

  /** {@code C ← C + AB}, for {@code A} of {@code m × k} and {@code B} of {@code k × n}. */
  public static void add(double[][] a, double[][] b, double[][] c, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      double[] f = a[i];
      int p = next(f, 0, k);
      while (p < k) {
        int q = next(f, p + 1, k);
        int r = next(f, q + 1, k);
        int s = next(f, r + 1, k);
        if (s < k) {
          addFour(f[p], b[p], f[q], b[q], f[r], b[r], f[s], b[s], c[i], n);
        } else {
          for (int t = p; t < k; t = next(f, t + 1, k)) {
            addOne(f[t], b[t], c[i], n);
          }
        }
        p = next(f, s + 1, k);
      }
    }
  }

  /** {@code C ← C + AᵀB}, for {@code A} of {@code k × m} and {@code B} of {@code k × n}. */
  public static void addTransposed(double[][] a, double[][] b, double[][] c, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      int p = next(a, i, 0, k);
      while (p < k) {
        int q = next(a, i, p + 1, k);
        int r = next(a, i, q + 1, k);
        int s = next(a, i, r + 1, k);
        if (s < k) {
          addFour(a[p][i], b[p], a[q][i], b[q], a[r][i], b[r], a[s][i], b[s], c[i], n);
        } else {
          for (int t = p; t < k; t = next(a, i, t + 1, k)) {
            addOne(a[t][i], b[t], c[i], n);
          }
        }
        p = next(a, i, s + 1, k);
      }
    }
  }

  /** The first index from {@code p} on of a factor that is not zero; else {@code k} or more. */
  private static int next(double[] f, int p, int k) {
    int next = p;
    while (next < k && f[next] == 0) {
      next++;
    }
    return next;
  }

  /** The same along the column {@code i}. */
  private static int next(double[][] a, int i, int p, int k) {
    int next = p;
    while (next < k && a[next][i] == 0) {
      next++;
    }
    return next;
  }

  private static void addFour(
      double f0,
      double[] b0,
      double f1,
      double[] b1,
      double f2,
      double[] b2,
      double f3,
      double[] b3,
      double[] c,
      int n) {
    for (int j = 0; j < n; j++) {
      c[j] += f0 * b0[j] + f1 * b1[j] + f2 * b2[j] + f3 * b3[j];
    }
  }

  private static void addOne(double f, double[] b, double[] c, int n) {
    for (int j = 0; j < n; j++) {
      c[j] += f * b[j];
    }
  }
}
