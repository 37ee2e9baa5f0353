package descent.convex;

import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * Householder's QR with column pivoting of a matrix {@code A} given by its columns, as a rule the
 * gradients of constraints: {@code A D⁻¹ P = Q R}, with {@code D} the lengths of the columns, so
 * that the scale of a constraint does not decide the rank. Where two columns are as good, the one
 * given first is taken, so that the dependent one is the later.
 *
 * <p>Cost {@code O(nm²)}, memory {@code nm}, kept from one matrix to the next. It stands here
 * beside EJML's because the report on a plane must run in a browser, and because dependent columns
 * have to be named. Source: Golub & Van Loan, Matrix Computations (2013), Section 5.4.
 */
final class OrthogonalFactors {
  /** A later column is taken only if it has this much more left to say. */
  private static final double PREFERENCE = 1.001;

  private final int n;
  private final double[][] q;
  private final double[][] r;
  private final double[] lengths;
  private final double[] diagonal;
  private final double[] work;
  private final int[] order;
  private int columns;
  private int rank;

  /** For columns of length {@code n}, at most {@code capacity} of them. */
  OrthogonalFactors(int n, int capacity) {
    this.n = n;
    q = new double[capacity][n];
    r = new double[capacity][Math.min(n, capacity)];
    lengths = new double[capacity];
    diagonal = new double[Math.min(n, capacity)];
    work = new double[n];
    order = new int[capacity];
  }

  /** Of these columns, all in all. */
  static OrthogonalFactors of(int n, double[][] columns, double tolerance) {
    OrthogonalFactors factors = new OrthogonalFactors(n, columns.length);
    factors.factor(columns, columns.length, tolerance);
    return factors;
  }

  /**
   * Factors the first {@code m} columns, which are copied. A column counts as dependent if less
   * than {@code tolerance} of its length is left after the others are taken out.
   */
  void factor(double[][] a, int m, double tolerance) {
    columns = m;
    rank = 0;
    for (int j = 0; j < m; j++) {
      order[j] = j;
      lengths[j] = Vectors.norm(a[j]);
      for (int i = 0; i < n; i++) {
        q[j][i] = lengths[j] > 0 ? a[j][i] / lengths[j] : 0;
      }
    }
    while (rank < Math.min(n, m)) {
      int best = pivot();
      if (!(Vectors.norm(q[best], rank, n - rank) > tolerance)) {
        break;
      }
      swap(rank, best);
      reflect(rank);
      rank++;
    }
    for (int j = 0; j < m; j++) {
      System.arraycopy(q[j], 0, r[j], 0, Math.min(rank, r[j].length));
    }
  }

  private int pivot() {
    int best = rank;
    double longest = 0;
    for (int j = rank; j < columns; j++) {
      double rest = Vectors.norm(q[j], rank, n - rank);
      if (rest > PREFERENCE * longest) {
        longest = rest;
        best = j;
      }
    }
    return best;
  }

  private void swap(int i, int j) {
    double[] column = q[i];
    q[i] = q[j];
    q[j] = column;
    int index = order[i];
    order[i] = order[j];
    order[j] = index;
  }

  /**
   * Makes column {@code k} a unit reflector from entry {@code k} on, and applies it to the rest.
   */
  private void reflect(int k) {
    double[] v = q[k];
    double length = Vectors.norm(v, k, n - k);
    diagonal[k] = v[k] > 0 ? -length : length;
    v[k] -= diagonal[k];
    double size = Vectors.norm(v, k, n - k);
    for (int i = k; i < n; i++) {
      v[i] /= size;
    }
    for (int j = k + 1; j < columns; j++) {
      mirror(v, k, q[j]);
    }
  }

  private void mirror(double[] v, int k, double[] x) {
    double twice = 2 * Vectors.dot(v, k, x, k, n - k);
    Vectors.axpy(-twice, v, k, x, k, n - k);
  }

  /** How many columns are independent. */
  int rank() {
    return rank;
  }

  /** Which column came {@code k}-th; from {@code rank()} on they are dependent on those before. */
  int column(int k) {
    return order[k];
  }

  private double r(int i, int j) {
    return i == j ? diagonal[i] : r[j][i];
  }

  /** {@code out ← Qᵀ x}. */
  private void transposed(double[] x, double[] out) {
    System.arraycopy(x, 0, out, 0, n);
    for (int k = 0; k < rank; k++) {
      mirror(q[k], k, out);
    }
  }

  /** {@code x ← Q x}. */
  private void rotate(double[] x) {
    for (int k = rank - 1; k >= 0; k--) {
      mirror(q[k], k, x);
    }
  }

  /** {@code out ←} the {@code k}-th of {@code n − rank} unit vectors orthogonal to all columns. */
  void complement(int k, double[] out) {
    Arrays.fill(out, 0);
    out[rank + k] = 1;
    rotate(out);
  }

  /** {@code x ← (I − A A⁺) x}: what is orthogonal to all columns. */
  void project(double[] x) {
    transposed(x, work);
    Arrays.fill(work, 0, rank, 0);
    rotate(work);
    System.arraycopy(work, 0, x, 0, n);
  }

  /** {@code y} with the least {@code ‖A y − b‖}, where dependent columns get 0. */
  void leastSquares(double[] b, double[] y) {
    transposed(b, work);
    Arrays.fill(y, 0, columns, 0);
    solve(work, y);
  }

  /** The coefficients that make the dependent column {@code order[k]} of the independent ones. */
  void combination(int k, double[] y) {
    System.arraycopy(r[k], 0, work, 0, rank);
    Arrays.fill(y, 0, columns, 0);
    solve(work, y);
    for (int i = 0; i < rank; i++) {
      y[order[i]] *= lengths[order[k]];
    }
  }

  /** Back substitution of {@code R z = c}, which is overwritten; {@code y = D⁻¹ P z}. */
  private void solve(double[] c, double[] y) {
    for (int i = rank - 1; i >= 0; i--) {
      double sum = c[i];
      for (int j = i + 1; j < rank; j++) {
        sum -= r(i, j) * c[j];
      }
      c[i] = sum / diagonal[i];
    }
    for (int i = 0; i < rank; i++) {
      y[order[i]] = c[i] / lengths[order[i]];
    }
  }

  /** The shortest {@code p} with {@code a_jᵀp = c_j} for each independent column. */
  void leastNorm(double[] c, double[] p) {
    Arrays.fill(p, 0);
    for (int i = 0; i < rank; i++) {
      double sum = c[order[i]] / lengths[order[i]];
      for (int j = 0; j < i; j++) {
        sum -= r(j, i) * p[j];
      }
      p[i] = sum / diagonal[i];
    }
    rotate(p);
  }
}
