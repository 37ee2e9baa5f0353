package descent.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Products of an EJML matrix with plain arrays: EJML multiplies matrices only, and wrapping an
 * array at every step of an optimizer would allocate. Cost {@code O(mn)} for an {@code m × n}
 * matrix, no memory.
 */
public final class MatrixVector {
  private MatrixVector() {}

  /** Entry {@code i} of {@code A x}, for an {@code x} of length {@code n}. */
  public static double row(DMatrixRMaj a, int i, double[] x) {
    return Vectors.dot(a.data, i * a.numCols, x, 0, a.numCols);
  }

  /** {@code out ← A x}, with {@code x} of length {@code n} and {@code out} of length {@code m}. */
  public static void multiply(DMatrixRMaj a, double[] x, double[] out) {
    for (int i = 0; i < a.numRows; i++) {
      out[i] = row(a, i, x);
    }
  }

  /** {@code out ← Aᵀ x}, with {@code x} of length {@code m} and {@code out} of length {@code n}. */
  public static void multiplyTransposed(DMatrixRMaj a, double[] x, double[] out) {
    int n = a.numCols;
    Arrays.fill(out, 0, n, 0.0);
    for (int row = 0; row < a.numRows; row++) {
      int offset = row * n;
      double factor = x[row];
      for (int column = 0; column < n; column++) {
        out[column] += factor * a.data[offset + column];
      }
    }
  }

  /**
   * {@code out ← out + Bᵀ x}, for a {@code B} of {@code m} rows of its own, each at least as long
   * as {@code out}, and an {@code x} of length {@code m} or more. Four rows are added at a time, so
   * that {@code out} is read and written once for four products.
   */
  public static void addTransposed(double[][] b, int m, double[] x, double[] out) {
    int whole = m / 4 * 4;
    for (int i = 0; i < whole; i += 4) {
      addFour(x[i], b[i], x[i + 1], b[i + 1], x[i + 2], b[i + 2], x[i + 3], b[i + 3], out);
    }
    for (int i = whole; i < m; i++) {
      Vectors.axpy(x[i], b[i], 0, out, 0, out.length);
    }
  }

  private static void addFour(
      double x0,
      double[] b0,
      double x1,
      double[] b1,
      double x2,
      double[] b2,
      double x3,
      double[] b3,
      double[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] += x0 * b0[j] + x1 * b1[j] + x2 * b2[j] + x3 * b3[j];
    }
  }
}
