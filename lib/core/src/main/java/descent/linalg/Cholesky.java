package descent.linalg;

import java.util.Arrays;

/**
 * The factorization {@code A = UᵀU} of a symmetric positive definite matrix, with {@code U} upper
 * triangular, in one place that is filled and factored again and again:
 *
 * <pre>{@code
 * Cholesky cholesky = new Cholesky(n);
 * // write the upper triangle of A into cholesky.rows()
 * if (cholesky.factor()) {
 *   cholesky.solve(b);   // b ← A⁻¹b
 * }
 * }</pre>
 *
 * <p>Sixteen rows are factored at a time; what they leave of the rest, which is most of the work,
 * is a {@link SymmetricProduct}. Several times as fast as EJML's. Cost: {@code n³/6} products to
 * factor, {@code n²} to solve. Only the constructor allocates. Source: Golub & Van Loan, Matrix
 * Computations (4th edition 2013), section 4.2.
 */
public final class Cholesky {
  private static final int BLOCK = 16;

  private final int capacity;
  private final double[][] u;
  private final double[] minusOnes;
  private int size;

  /** Room for an {@code n × n} matrix, at first of zeros. */
  public Cholesky(int n) {
    capacity = n;
    u = new double[n][n];
    minusOnes = new double[n];
    Arrays.fill(minusOnes, -1);
  }

  /**
   * The rows of {@code A} before {@link #factor} and of {@code U} after it. Below the diagonal
   * nothing is read, and beside the diagonal something may be written.
   */
  public double[][] rows() {
    return u;
  }

  /**
   * Factors the matrix in place, and says whether every pivot was positive and finite. If not, the
   * matrix is lost.
   */
  public boolean factor() {
    return factor(capacity, 0);
  }

  /**
   * Factors the first {@code k} rows and columns only, and takes no pivot that is not larger than
   * {@code least}. {@link #solve} is then for the first {@code k} entries of its argument.
   */
  public boolean factor(int k, double least) {
    size = k;
    for (int first = 0; first < k; first += BLOCK) {
      int end = Math.min(first + BLOCK, k);
      for (int r = first; r < end; r++) {
        double[] row = u[r];
        if (!(row[r] > least && row[r] < Double.POSITIVE_INFINITY)) {
          return false;
        }
        scale(1 / Math.sqrt(row[r]), row, r);
        for (int q = r + 1; q < end; q++) {
          subtract(row[q], row, u[q], q);
        }
      }
      SymmetricProduct.addUpper(u, minusOnes, first, end, u, end, k);
    }
    return true;
  }

  /** {@code b ← A⁻¹b}. */
  public void solve(double[] b) {
    solveTransposed(b);
    for (int i = size - 1; i >= 0; i--) {
      double[] row = u[i];
      b[i] = (b[i] - Vectors.dot(row, i + 1, b, i + 1, size - i - 1)) / row[i];
    }
  }

  /**
   * {@code b ← U⁻ᵀb}, the first half of {@link #solve}: afterwards {@code bᵀb} is {@code bᵀA⁻¹b}.
   */
  public void solveTransposed(double[] b) {
    for (int i = 0; i < size; i++) {
      b[i] /= u[i][i];
      subtract(b[i], u[i], b, i + 1);
    }
  }

  private void scale(double factor, double[] row, int from) {
    for (int j = from; j < size; j++) {
      row[j] *= factor;
    }
  }

  private void subtract(double factor, double[] x, double[] y, int from) {
    for (int j = from; j < size; j++) {
      y[j] -= factor * x[j];
    }
  }
}
