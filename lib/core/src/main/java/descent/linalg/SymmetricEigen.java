package descent.linalg;

import descent.argument.Require;
import java.util.Arrays;

/**
 * The eigenvalues and eigenvectors of symmetric matrices of one size, one after the other, without
 * allocation: Householder reflections make the matrix tridiagonal, implicit QR steps with
 * Wilkinson's shift make that diagonal. Eigenvectors are rows, so that rotations run along memory.
 *
 * <p>Backward stable: the error of every eigenvalue is some rounding errors of the largest one.
 * Cost: about {@code 9n³}. It stands here beside EJML's because strategies decompose in each few
 * generations, and because it must run in a browser, into which EJML's would bring its methods for
 * any matrix. Source: Golub and Van Loan, Matrix Computations (1996), section 8.3.
 */
public final class SymmetricEigen {
  /** The distance from 1 to the next number; {@code Math.ulp} is wrong in a browser. */
  private static final double ROUNDING = 0x1p-52;

  private static final int STEPS_FOR_EACH = 30;

  private final int n;
  private final double[] a;
  private final double[] reflector;
  private final double[] product;
  private final double[] scales;

  /** The side diagonal. */
  private final double[] side;

  private final double[] values;
  private final double[] vectors;

  /** For matrices of {@code n} rows, which may be none. */
  public SymmetricEigen(int n) {
    this.n = Require.atLeast("n", n, 0);
    a = new double[n * n];
    reflector = new double[n];
    product = new double[n];
    scales = new double[n];
    side = new double[n];
    values = new double[n];
    vectors = new double[n * n];
  }

  /**
   * Decomposes a symmetric matrix, row after row, all of it given; false if the steps do not
   * converge, as with NaN.
   */
  public boolean decompose(double[] matrix) {
    Require.length("matrix", matrix, n * n);
    System.arraycopy(matrix, 0, a, 0, n * n);
    for (int k = 0; k + 1 < n; k++) {
      reflect(k);
    }
    for (int k = 0; k < n; k++) {
      values[k] = a[k * n + k];
    }
    multiplyReflections();
    return diagonalize();
  }

  /** The eigenvalues, in no order: the array itself, which the next decomposition overwrites. */
  public double[] values() {
    return values;
  }

  /**
   * The unit eigenvectors, row {@code j} that of eigenvalue {@code j}: the array itself, which the
   * next decomposition overwrites.
   */
  public double[] vectors() {
    return vectors;
  }

  /** The place of the smallest eigenvalue. */
  public int least() {
    int least = 0;
    for (int k = 1; k < n; k++) {
      least = values[k] < values[least] ? k : least;
    }
    return least;
  }

  /** A copy of the eigenvector of eigenvalue {@code k}. */
  public double[] vector(int k) {
    return Arrays.copyOfRange(vectors, k * n, (k + 1) * n);
  }

  /** Clears column {@code k} below the side diagonal; row {@code k} keeps the reflector. */
  private void reflect(int k) {
    double[] v = reflector;
    for (int i = k + 1; i < n; i++) {
      v[i] = a[i * n + k];
    }
    double length = Math.sqrt(Vectors.dot(v, k + 1, v, k + 1, n - k - 1));
    double below = Math.sqrt(Vectors.dot(v, k + 2, v, k + 2, n - k - 2));
    if (!(below > 0)) {
      side[k] = v[k + 1];
      scales[k] = 0;
      return;
    }
    side[k] = v[k + 1] > 0 ? -length : length;
    v[k + 1] -= side[k];
    double scale = 2 / Vectors.dot(v, k + 1, v, k + 1, n - k - 1);
    scales[k] = scale;
    for (int i = k + 1; i < n; i++) {
      product[i] = scale * Vectors.dot(a, i * n + k + 1, v, k + 1, n - k - 1);
    }
    double half = scale / 2 * Vectors.dot(product, k + 1, v, k + 1, n - k - 1);
    Vectors.axpy(-half, v, k + 1, product, k + 1, n - k - 1);
    for (int i = k + 1; i < n; i++) {
      Vectors.axpy(-v[i], product, k + 1, a, i * n + k + 1, n - k - 1);
      Vectors.axpy(-product[i], v, k + 1, a, i * n + k + 1, n - k - 1);
    }
    System.arraycopy(v, k + 1, a, k * n + k + 1, n - k - 1);
  }

  /** The rows become those of the transposed product of all reflections. */
  private void multiplyReflections() {
    Arrays.fill(vectors, 0);
    for (int i = 0; i < n; i++) {
      vectors[i * n + i] = 1;
    }
    for (int k = n - 2; k >= 0; k--) {
      if (scales[k] != 0) {
        for (int i = k + 1; i < n; i++) {
          double along = Vectors.dot(vectors, i * n + k + 1, a, k * n + k + 1, n - k - 1);
          Vectors.axpy(-scales[k] * along, a, k * n + k + 1, vectors, i * n + k + 1, n - k - 1);
        }
      }
    }
  }

  private boolean diagonalize() {
    int high = n - 1;
    int steps = 0;
    while (high > 0) {
      if (isNegligible(high - 1)) {
        high--;
        continue;
      }
      if (steps++ == STEPS_FOR_EACH * n) {
        return false;
      }
      int low = high - 1;
      while (low > 0 && !isNegligible(low - 1)) {
        low--;
      }
      step(low, high);
    }
    return true;
  }

  private boolean isNegligible(int k) {
    return Math.abs(side[k]) <= ROUNDING * (Math.abs(values[k]) + Math.abs(values[k + 1]));
  }

  /** One implicit QR step on rows and columns {@code low … high}. */
  private void step(int low, int high) {
    double half = (values[high - 1] - values[high]) / 2;
    double last = side[high - 1];
    double root = Math.sqrt(half * half + last * last);
    double shift = values[high] - last * last / (half < 0 ? half - root : half + root);
    double x = values[low] - shift;
    double z = side[low];
    for (int k = low; k < high; k++) {
      double r = Math.sqrt(x * x + z * z);
      double c = r > 0 ? x / r : 1;
      double s = r > 0 ? z / r : 0;
      if (k > low) {
        side[k - 1] = r;
      }
      double upper = values[k];
      double lower = values[k + 1];
      double between = side[k];
      double moved = s * (s * (lower - upper) + 2 * c * between);
      values[k] = upper + moved;
      values[k + 1] = lower - moved;
      side[k] = (c * c - s * s) * between + c * s * (lower - upper);
      if (k + 1 < high) {
        x = side[k];
        z = s * side[k + 1];
        side[k + 1] *= c;
      }
      rotate(k, c, s);
    }
  }

  private void rotate(int k, double c, double s) {
    int first = k * n;
    int second = first + n;
    for (int i = 0; i < n; i++) {
      double p = vectors[first + i];
      double q = vectors[second + i];
      vectors[first + i] = c * p + s * q;
      vectors[second + i] = c * q - s * p;
    }
  }
}
