package descent.convex;

import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Newton's step on the KKT system of equality constraints,
 *
 * <pre>
 * {@code | W + δI  Aᵀ | |  p |     | ∇f |
 * | A        0 | | λ⁺ | = − |  h |,      W = ∇²L(x, λ),  A = ∇h(x)ᵀ}
 * </pre>
 *
 * in the null space of {@code A}: {@code p = p_n + Z p_z}, with the shortest {@code p_n} that
 * answers the linearized constraints, and {@code (ZᵀWZ + δI) p_z = −Zᵀ(∇f + W p_n)}. The matrix of
 * the system has the inertia {@code (n, m, 0)} of a minimizer exactly if {@code ZᵀWZ + δI} is
 * positive definite and {@code A} has full rank; that is what Cholesky's factors are asked, and
 * {@code δ > 0} is the answer to a no. Where rows of {@code A} are dependent, {@code p_n} is the
 * least-squares answer, and their multipliers are 0. Source: Nocedal & Wright (2006), Sections 16.2
 * and 18.3, Theorem 16.3.
 */
final class KktStep {
  private static final double DEPENDENT = 1e-10;

  final double[] direction;
  final double[] multipliers;

  private final OrthogonalFactors factors;
  private final OrthogonalFactors images;
  private final ShiftedCholesky cholesky;
  private final DMatrixRMaj hessian;
  private final DMatrixRMaj part;
  private final double[][] basis;
  private final double[][] range;
  private final double[][] imageColumns;
  private final double[][] reduced;
  private final double[] normal;
  private final double[] tangential;
  private final double[] product;
  private final double[] right;
  private final double[] answers;
  private double[][] normals = {};
  private double bend;

  KktStep(int n, int m) {
    direction = new double[n];
    multipliers = new double[m];
    factors = new OrthogonalFactors(n, m);
    images = new OrthogonalFactors(m, Math.min(n, m));
    cholesky = new ShiftedCholesky(n);
    hessian = new DMatrixRMaj(n, n);
    part = new DMatrixRMaj(n, n);
    basis = new double[n][n];
    range = new double[Math.min(n, m)][n];
    imageColumns = new double[Math.min(n, m)][m];
    reduced = new double[n][n];
    normal = new double[n];
    tangential = new double[n];
    product = new double[n];
    right = new double[n];
    answers = new double[m];
  }

  /** Factors the gradients of the constraints at a point. */
  void factor(KktPoint at) {
    normals = at.normals;
    factors.factor(at.normals, at.normals.length, DEPENDENT);
  }

  /** {@code out ←} the multipliers with the least {@code ‖∇f + Aᵀλ‖}. */
  void leastSquares(KktPoint at, double[] out) {
    for (int i = 0; i < right.length; i++) {
      right[i] = -at.gradient[i];
    }
    factors.leastSquares(right, out);
  }

  /** Computes direction and multipliers; false if the Hessian is not finite. */
  boolean compute(KktPoint at, double[] lambda) {
    restore(at.residuals, normal);
    at.lagrangianHessian(lambda, hessian, part);
    int free = normal.length - factors.rank();
    for (int k = 0; k < free; k++) {
      factors.complement(k, basis[k]);
    }
    for (int k = 0; k < free; k++) {
      MatrixVector.multiply(hessian, basis[k], product);
      for (int j = 0; j < free; j++) {
        reduced[j][k] = Vectors.dot(basis[j], product);
      }
    }
    if (!cholesky.factor(reduced, free)) {
      return false;
    }
    MatrixVector.multiply(hessian, normal, product);
    for (int k = 0; k < free; k++) {
      right[k] = -Vectors.dot(basis[k], at.gradient) - Vectors.dot(basis[k], product);
    }
    cholesky.solve(right);
    combine(free);
    findMultipliers(at);
    return true;
  }

  private void combine(int free) {
    System.arraycopy(normal, 0, direction, 0, direction.length);
    Arrays.fill(tangential, 0);
    for (int k = 0; k < free; k++) {
      Vectors.axpy(right[k], basis[k], tangential);
    }
    Vectors.axpy(1, tangential, direction);
  }

  private void findMultipliers(KktPoint at) {
    MatrixVector.multiply(hessian, direction, product);
    bend = Vectors.dot(direction, product);
    Vectors.axpy(cholesky.shift(), tangential, product);
    for (int i = 0; i < right.length; i++) {
      right[i] = -at.gradient[i] - product[i];
    }
    factors.leastSquares(right, multipliers);
  }

  /** {@code p ←} the shortest answer to {@code A p = −residuals}, or nearest to one. */
  void restore(double[] residuals, double[] p) {
    int m = residuals.length;
    for (int i = 0; i < m; i++) {
      answers[i] = -residuals[i];
    }
    if (factors.rank() == m) {
      factors.leastNorm(answers, p);
      return;
    }
    // A has the range of the first vectors of Q only: least squares in their images.
    int rank = factors.rank();
    for (int k = 0; k < rank; k++) {
      factors.basisVector(k, range[k]);
      for (int i = 0; i < m; i++) {
        imageColumns[k][i] = Vectors.dot(normals[i], range[k]);
      }
    }
    images.factor(imageColumns, rank, 0);
    images.leastSquares(answers, product);
    Arrays.fill(p, 0);
    for (int k = 0; k < rank; k++) {
      Vectors.axpy(product[k], range[k], p);
    }
  }

  /** {@code δ}: 0 if the system has the inertia of a minimizer. */
  double shift() {
    return cholesky.shift();
  }

  /** {@code pᵀWp}. */
  double bend() {
    return bend;
  }
}
