package descent.linalg;

/**
 * The symmetric matrix {@code GᵀDG} of a tall matrix that is an array of rows, its upper triangle
 * only:
 *
 * <pre>{@code
 * cᵢⱼ ← cᵢⱼ + Σ_p d_p g_pᵢ g_pⱼ,   j ≥ i
 * }</pre>
 *
 * <p>Half the work of a product that does not know the symmetry. Four rows of {@code C} and two of
 * {@code G} are taken at a time, as in {@link MatrixProduct}. Each entry is summed up in the order
 * of {@code p}. Below the diagonal, what lies beside it in blocks of four is written too.
 *
 * <p>Nothing is checked and nothing allocated. Rows of {@code C} that are written may not be among
 * the rows of {@code G} that are read.
 */
public final class SymmetricProduct {
  private SymmetricProduct() {}

  /**
   * {@code C ← C + GᵀDG}, for {@code G} of {@code m × n} and {@code D} of the {@code m} weights.
   */
  public static void addUpper(double[][] g, double[] weights, double[][] c, int m, int n) {
    addUpper(g, weights, 0, m, c, 0, n);
  }

  /**
   * The same with the rows {@code firstTerm} to {@code endTerm − 1} of {@code G} and their weights
   * only, for the rows and columns {@code first} to {@code n − 1} of {@code C}.
   */
  static void addUpper(
      double[][] g, double[] weights, int firstTerm, int endTerm, double[][] c, int first, int n) {
    int i = first;
    for (; i + 3 < n; i += 4) {
      int p = firstTerm;
      for (; p + 1 < endTerm; p += 2) {
        addTwoToFour(g[p], weights[p], g[p + 1], weights[p + 1], c, i, n);
      }
      if (p < endTerm) {
        for (int row = i; row < i + 4; row++) {
          addOne(weights[p] * g[p][row], g[p], c[row], i, n);
        }
      }
    }
    for (; i < n; i++) {
      for (int p = firstTerm; p < endTerm; p++) {
        addOne(weights[p] * g[p][i], g[p], c[i], i, n);
      }
    }
  }

  private static void addTwoToFour(
      double[] g0, double w0, double[] g1, double w1, double[][] c, int i, int n) {
    double f00 = w0 * g0[i];
    double f10 = w0 * g0[i + 1];
    double f20 = w0 * g0[i + 2];
    double f30 = w0 * g0[i + 3];
    double f01 = w1 * g1[i];
    double f11 = w1 * g1[i + 1];
    double f21 = w1 * g1[i + 2];
    double f31 = w1 * g1[i + 3];
    double[] c0 = c[i];
    double[] c1 = c[i + 1];
    double[] c2 = c[i + 2];
    double[] c3 = c[i + 3];
    for (int j = i; j < n; j++) {
      double x = g0[j];
      double y = g1[j];
      c0[j] = Math.fma(f01, y, Math.fma(f00, x, c0[j]));
      c1[j] = Math.fma(f11, y, Math.fma(f10, x, c1[j]));
      c2[j] = Math.fma(f21, y, Math.fma(f20, x, c2[j]));
      c3[j] = Math.fma(f31, y, Math.fma(f30, x, c3[j]));
    }
  }

  private static void addOne(double f, double[] g, double[] c, int from, int n) {
    for (int j = from; j < n; j++) {
      c[j] = Math.fma(f, g[j], c[j]);
    }
  }
}
