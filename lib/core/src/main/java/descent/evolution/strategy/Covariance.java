package descent.evolution.strategy;

import descent.linalg.SymmetricEigen;
import descent.linalg.Vectors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * A covariance matrix {@code C = B diag(d²) Bᵀ} with its eigenvectors, as they were when last asked
 * for.
 */
final class Covariance {
  private final int n;

  /** {@code C}: the lower triangle counts. */
  final DMatrixRMaj matrix;

  /** {@code d}, the roots of the eigenvalues. */
  final double[] roots;

  /**
   * Row {@code j} is the eigenvector that belongs to {@code d_j}: {@code Bᵀ}, one row after
   * another.
   */
  final double[] vectors;

  private final double[] coordinates;
  private final SymmetricEigen eigen;

  /** The identity. */
  Covariance(int n) {
    this.n = n;
    matrix = new DMatrixRMaj(n, n);
    roots = new double[n];
    vectors = new double[n * n];
    coordinates = new double[n];
    eigen = new SymmetricEigen(n);
    Arrays.fill(roots, 1);
    for (int i = 0; i < n; i++) {
      matrix.set(i, i, 1);
      vectors[i * n + i] = 1;
    }
  }

  /** {@code y = B diag(d) z}. */
  void sample(double[] z, double[] y) {
    Arrays.fill(y, 0);
    for (int j = 0; j < n; j++) {
      Vectors.axpy(roots[j] * z[j], vectors, j * n, y, 0, n);
    }
  }

  /**
   * {@code σ² B diag(d²) Bᵀ}: the covariance of samples that are {@code stepSize} times as long.
   */
  DMatrixRMaj sampled(double stepSize) {
    DMatrixRMaj sampled = new DMatrixRMaj(n, n);
    for (int j = 0; j < n; j++) {
      double root = stepSize * roots[j];
      for (int i = 0; i < n; i++) {
        Vectors.axpy(root * root * vectors[j * n + i], vectors, j * n, sampled.data, i * n, n);
      }
    }
    return sampled;
  }

  /** {@code out = C^{−½} y = B diag(1/d) Bᵀ y}. */
  void whiten(double[] y, double[] out) {
    for (int j = 0; j < n; j++) {
      coordinates[j] = Vectors.dot(vectors, j * n, y, 0, n) / roots[j];
    }
    Arrays.fill(out, 0);
    for (int j = 0; j < n; j++) {
      Vectors.axpy(coordinates[j], vectors, j * n, out, 0, n);
    }
  }

  /** {@code C ← aC}. */
  void scale(double a) {
    double[] c = matrix.data;
    for (int i = 0; i < c.length; i++) {
      c[i] *= a;
    }
  }

  /** {@code C ← C + a y yᵀ}, in the lower triangle. */
  void add(double a, double[] y) {
    for (int i = 0; i < n; i++) {
      Vectors.axpy(a * y[i], y, 0, matrix.data, i * n, i + 1);
    }
  }

  /** Computes the eigenvectors; false if that failed or an eigenvalue is not positive. */
  boolean decompose() {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix.data[j * n + i] = matrix.data[i * n + j];
      }
    }
    if (!eigen.decompose(matrix.data)) {
      return false;
    }
    for (int j = 0; j < n; j++) {
      double value = eigen.values()[j];
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        return false;
      }
      roots[j] = Math.sqrt(value);
    }
    System.arraycopy(eigen.vectors(), 0, vectors, 0, n * n);
    return true;
  }

  /** The ratio of the largest to the smallest eigenvalue. */
  double condition() {
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (double root : roots) {
      least = Math.min(least, root);
      largest = Math.max(largest, root);
    }
    return largest / least * (largest / least);
  }
}
