package descent.convex.quadratic;

import descent.linalg.Cholesky;
import descent.linalg.SymmetricProduct;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * The linear system of an interior-point step,
 *
 * <pre>{@code
 * ⎡ H  Eᵀ ⎤ ⎡ Δx ⎤   ⎡ r ⎤
 * ⎣ E  0  ⎦ ⎣ Δy ⎦ = ⎣ q ⎦,    H = Q + CᵀWC,   W diagonal and positive
 * }</pre>
 *
 * by the range-space method: {@code H = UᵀU}, then {@code (E H⁻¹Eᵀ) Δy = E H⁻¹r − q}, then {@code H
 * Δx = r − EᵀΔy}, improved by steps of iterative refinement. Where {@code H} alone is singular but
 * for the equalities, {@code H + γEᵀE} takes its place, which changes no solution.
 */
final class NewtonSystem {
  private static final int REFINEMENTS = 3;

  private final double[][] q;
  private final ConstraintRows constraints;
  private final double[][] e;
  private final Cholesky h;
  private final Cholesky schur;
  private final double[][] transformed;
  private final double[] ones;
  private final double[] weights;
  private final double[] image;
  private final double[] rest;
  private final double[] restOfEqualities;
  private final double[] x;
  private final double[] y;
  private boolean first = true;
  private double penalty;

  NewtonSystem(double[][] q, ConstraintRows constraints, double[][] e) {
    int n = q.length;
    this.q = q;
    this.constraints = constraints;
    this.e = e;
    h = new Cholesky(n);
    schur = new Cholesky(e.length);
    transformed = new double[n][e.length];
    ones = new double[Math.max(n, e.length)];
    Arrays.fill(ones, 1);
    weights = new double[constraints.inequalities()];
    image = new double[constraints.inequalities()];
    rest = new double[n];
    restOfEqualities = new double[e.length];
    x = new double[n];
    y = new double[e.length];
  }

  /** Factors with these weights, one for each inequality, and says whether that succeeded. */
  boolean factor(double[] w) {
    System.arraycopy(w, 0, weights, 0, weights.length);
    double diagonal = fill();
    if (!Double.isFinite(diagonal)) {
      return false;
    }
    if (first && e.length > 0 && !isRegular(diagonal)) {
      penalty = Math.max(1, diagonal);
    }
    first = false;
    double shift = Math.max(0x1p-50 * diagonal, 0x1p-100);
    for (int attempt = 0; attempt < 4; attempt++) {
      fill();
      if (penalty > 0) {
        for (int i = 0; i < e.length; i++) {
          restOfEqualities[i] = penalty;
        }
        SymmetricProduct.addUpper(e, restOfEqualities, h.rows(), e.length, q.length);
      }
      shift(h, shift, q.length);
      if (h.factor() && factorSchur()) {
        return true;
      }
      shift *= 1000;
    }
    return false;
  }

  private static void shift(Cholesky matrix, double shift, int n) {
    for (int i = 0; i < n; i++) {
      matrix.rows()[i][i] += shift;
    }
  }

  /** Writes {@code Q + CᵀWC} and returns its largest diagonal entry. */
  private double fill() {
    double[][] rows = h.rows();
    int n = q.length;
    for (int i = 0; i < n; i++) {
      System.arraycopy(q[i], i, rows[i], i, n - i);
    }
    int general = constraints.general();
    SymmetricProduct.addUpper(constraints.generalRows(), weights, rows, general, n);
    for (int j = general; j < weights.length; j++) {
      int k = constraints.boundVariable(j - general);
      rows[k][k] += weights[j];
    }
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, rows[i][i]);
    }
    return largest;
  }

  /** Whether {@code H} is positive definite by more than rounding, without help of {@code E}. */
  private boolean isRegular(double diagonal) {
    shift(h, -1e-10 * diagonal, q.length);
    return h.factor();
  }

  private boolean factorSchur() {
    for (int i = 0; i < e.length; i++) {
      System.arraycopy(e[i], 0, x, 0, x.length);
      h.solveTransposed(x);
      for (int k = 0; k < x.length; k++) {
        transformed[k][i] = x[k];
      }
    }
    double[][] rows = schur.rows();
    for (double[] row : rows) {
      Arrays.fill(row, 0);
    }
    SymmetricProduct.addUpper(transformed, ones, rows, q.length, e.length);
    for (int i = 0; i < e.length; i++) {
      rows[i][i] *= 1 + 0x1p-48;
    }
    return schur.factor();
  }

  /** Solves with {@code r} and {@code q} on the right, which are not changed. */
  void solve(double[] r, double[] right, double[] dx, double[] dy) {
    Arrays.fill(dx, 0);
    Arrays.fill(dy, 0);
    System.arraycopy(r, 0, rest, 0, rest.length);
    System.arraycopy(right, 0, restOfEqualities, 0, right.length);
    double before = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= REFINEMENTS; k++) {
      correct();
      Vectors.axpy(1, x, dx);
      Vectors.axpy(1, y, dy);
      double left = residual(r, right, dx, dy);
      if (!(left > 1e-14 * scale(r, right)) || left > 0.5 * before) {
        return;
      }
      before = left;
    }
  }

  private static double scale(double[] r, double[] right) {
    return Math.max(Vectors.maxNorm(r), Vectors.maxNorm(right));
  }

  /** {@code x, y ←} the solution for what is left, with the factors. */
  private void correct() {
    for (int i = 0; penalty > 0 && i < e.length; i++) {
      Vectors.axpy(penalty * restOfEqualities[i], e[i], rest);
    }
    System.arraycopy(rest, 0, x, 0, x.length);
    h.solve(x);
    for (int i = 0; i < e.length; i++) {
      y[i] = Vectors.dot(e[i], x) - restOfEqualities[i];
    }
    schur.solve(y);
    for (int i = 0; i < e.length; i++) {
      Vectors.axpy(-y[i], e[i], rest);
    }
    System.arraycopy(rest, 0, x, 0, x.length);
    h.solve(x);
  }

  /** Writes what the solution leaves of the right side, and returns its largest entry. */
  private double residual(double[] r, double[] right, double[] dx, double[] dy) {
    constraints.multiply(dx, image);
    for (int j = 0; j < image.length; j++) {
      image[j] *= -weights[j];
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] = r[i] - Vectors.dot(q[i], dx);
    }
    constraints.addTransposed(image, rest);
    for (int i = 0; i < e.length; i++) {
      Vectors.axpy(-dy[i], e[i], rest);
      restOfEqualities[i] = right[i] - Vectors.dot(e[i], dx);
    }
    return scale(rest, restOfEqualities);
  }
}
