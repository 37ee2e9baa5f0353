package descent.convex.quadratic;

import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * An orthonormal basis of which the first {@code k} vectors span the gradients of the {@code k}
 * constraints in a working set and the others, {@code Z}, their null space: the factors {@code Wᵀ =
 * YR} with an upper triangular {@code R}. A constraint joins by a reflection of {@code Z} and
 * leaves by rotations in {@code Y}, {@code O(n²)} each. Source: Golub & Van Loan, Matrix
 * Computations (4th edition 2013), sections 5.1 and 6.5.
 */
final class NullSpaceBasis {
  private final int n;
  private final double[][] basis;
  private final double[][] r;
  private final double[] image;
  private final double[] sum;
  private int rank;

  NullSpaceBasis(int n) {
    this.n = n;
    basis = new double[n][n];
    r = new double[n][n];
    image = new double[n];
    sum = new double[n];
    for (int i = 0; i < n; i++) {
      basis[i][i] = 1;
    }
  }

  /** {@code k}. */
  int rank() {
    return rank;
  }

  /** The basis, a vector a row; those from {@link #rank} on are {@code Z}. */
  double[][] vectors() {
    return basis;
  }

  /**
   * Puts a constraint with gradient {@code a} last, unless less than {@code independent} of its
   * length lies outside the span of the others.
   */
  boolean add(double[] a, double independent) {
    for (int i = 0; i < n; i++) {
      image[i] = Vectors.dot(basis[i], a);
    }
    double outside = Vectors.norm(image, rank, n - rank);
    if (rank == n || !(outside > independent * Vectors.norm(a))) {
      return false;
    }
    double pivot = image[rank] > 0 ? -outside : outside;
    System.arraycopy(image, 0, r[rank], 0, rank);
    r[rank][rank] = pivot;
    image[rank] -= pivot;
    double squares = Vectors.sumOfSquares(image, rank, n - rank);
    Arrays.fill(sum, 0);
    for (int i = rank; i < n; i++) {
      Vectors.axpy(image[i], basis[i], sum);
    }
    for (int i = rank; i < n; i++) {
      Vectors.axpy(-2 * image[i] / squares, sum, basis[i]);
    }
    rank++;
    return true;
  }

  /** Takes constraint {@code j} out; those after it move up. */
  void remove(int j) {
    double[] column = r[j];
    for (int k = j; k + 1 < rank; k++) {
      r[k] = r[k + 1];
    }
    r[rank - 1] = column;
    rank--;
    for (int k = j; k < rank; k++) {
      double length = Math.hypot(r[k][k], r[k][k + 1]);
      double cosine = r[k][k] / length;
      double sine = r[k][k + 1] / length;
      r[k][k] = length;
      for (int l = k + 1; l < rank; l++) {
        double upper = r[l][k];
        r[l][k] = cosine * upper + sine * r[l][k + 1];
        r[l][k + 1] = cosine * r[l][k + 1] - sine * upper;
      }
      double[] first = basis[k];
      double[] second = basis[k + 1];
      for (int i = 0; i < n; i++) {
        double entry = first[i];
        first[i] = cosine * entry + sine * second[i];
        second[i] = cosine * second[i] - sine * entry;
      }
    }
  }

  /** The {@code w} that make {@code ‖g + Wᵀw‖} least, into the first {@code k} entries. */
  void multipliers(double[] g, double[] w) {
    for (int i = rank - 1; i >= 0; i--) {
      double rest = -Vectors.dot(basis[i], g);
      for (int j = i + 1; j < rank; j++) {
        rest -= r[j][i] * w[j];
      }
      w[i] = rest / r[i][i];
    }
  }

  /** {@code x ← x + Y R⁻ᵀ gap}: the shortest step that changes {@code Wx} by {@code gap}. */
  void shift(double[] gap, double[] x) {
    for (int j = 0; j < rank; j++) {
      image[j] = (gap[j] - Vectors.dot(r[j], 0, image, 0, j)) / r[j][j];
    }
    for (int j = 0; j < rank; j++) {
      Vectors.axpy(image[j], basis[j], x);
    }
  }
}
