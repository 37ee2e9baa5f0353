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
}
