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
 * network are zero. So {@code 0·∞} counts as 0 here. Which ones are not is found without a branch,
 * for a processor guesses such a branch wrong half of the time.
 *
 * <p>Nothing is checked, and products do not allocate. The rows must be long enough, and no row of
 * {@code C} may be one of {@code A} or {@code B}. An object serves one thread.
 */
public final class MatrixProduct {
  private final int[] places;
  private final double[] factors;

  /** For products of up to this many terms {@code k} in a sum. */
  public MatrixProduct(int terms) {
    places = new int[terms];
    factors = new double[terms];
  }

  /** {@code C ← C + AB}, for {@code A} of {@code m × k} and {@code B} of {@code k × n}. */
  public void add(double[][] a, double[][] b, double[][] c, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      addRow(a[i], b, c[i], k, n);
    }
  }

  /** {@code c ← c + Bᵀa}: one row of a product. */
  public void addRow(double[] a, double[][] b, double[] c, int k, int n) {
    int count = 0;
    for (int p = 0; p < k; p++) {
      places[count] = p;
      factors[count] = a[p];
      count += oneUnlessZero(a[p]);
    }
    addRows(count, b, c, n);
  }

  /** {@code C ← C + AᵀB}, for {@code A} of {@code k × m} and {@code B} of {@code k × n}. */
  public void addTransposed(double[][] a, double[][] b, double[][] c, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      int count = 0;
      for (int p = 0; p < k; p++) {
        double factor = a[p][i];
        places[count] = p;
        factors[count] = factor;
        count += oneUnlessZero(factor);
      }
      addRows(count, b, c[i], n);
    }
  }

  private static int oneUnlessZero(double factor) {
    // Shifted, the two zeros are the only numbers without a bit; the sign of x | −x tells.
    long bits = Double.doubleToRawLongBits(factor) << 1;
    return (int) ((bits | -bits) >>> 63);
  }

  /** {@code c ← c + Σ} over the factors and the rows at their places. */
  private void addRows(int count, double[][] b, double[] c, int n) {
    int p = 0;
    for (; p + 3 < count; p += 4) {
      addFour(
          factors[p],
          b[places[p]],
          factors[p + 1],
          b[places[p + 1]],
          factors[p + 2],
          b[places[p + 2]],
          factors[p + 3],
          b[places[p + 3]],
          c,
          n);
    }
    for (; p < count; p++) {
      addOne(factors[p], b[places[p]], c, n);
    }
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
