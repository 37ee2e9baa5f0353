package descent.convex.quadratic;

import descent.argument.Require;
import descent.linalg.Vectors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The KKT matrix of a program's objective and equalities (with fixed variables), and what it says
 * of the stationary point:
 *
 * <pre>{@code
 *     ⎡ Q  Eᵀ ⎤
 * K = ⎣ E  0  ⎦,    inertia(K) = inertia(ZᵀQZ) + (r, r, p − r)
 * }</pre>
 *
 * for {@code p} equalities of rank {@code r}, and {@code Z} a basis of the directions that they
 * leave free. The stationary point is the one minimizer if and only if {@code K} has {@code n}
 * positive and {@code p} negative eigenvalues. Inequalities and other bounds have no part in it.
 * Cost {@code O(n³)}. Source: Nocedal & Wright (2006), Theorem 16.3.
 *
 * @param matrix {@code K}; owned by the record, not to be changed
 * @param inertia the signs of its eigenvalues
 * @param leastCurvature the smallest {@code dᵀQd} over {@code d} with {@code Ed = 0} and {@code ‖d‖
 *     = 1}; infinite if there is no such {@code d}
 * @param leastDirection that {@code d}, or nothing; owned by the record, not to be changed
 */
public record KktMatrix(
    DMatrixRMaj matrix, Inertia inertia, double leastCurvature, double[] leastDirection) {
  private static final double ROUNDING = 1e-10;

  /**
   * The signs of the eigenvalues of a symmetric matrix.
   *
   * @param positive how many are positive
   * @param negative how many are negative
   * @param zero how many vanish but for rounding
   */
  public record Inertia(int positive, int negative, int zero) {}

  /** The KKT matrix of a program. */
  public static KktMatrix of(QuadraticProgram program) {
    ConstraintRows constraints = new ConstraintRows(Require.nonNull("program", program));
    double[][] e = constraints.equalities();
    int n = program.dimension();
    NullSpaceBasis basis = new NullSpaceBasis(n);
    for (int i : EqualityRank.of(constraints).independent()) {
      basis.add(e[i], 0);
    }
    DMatrixRMaj k = new DMatrixRMaj(n + e.length, n + e.length);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        k.set(i, j, program.q()[i][j]);
      }
      for (int j = 0; j < e.length; j++) {
        k.set(n + j, i, e[j][i]);
        k.set(i, n + j, e[j][i]);
      }
    }
    return on(basis, program.q(), k);
  }

  private static KktMatrix on(NullSpaceBasis basis, double[][] q, DMatrixRMaj k) {
    int n = q.length;
    int r = basis.rank();
    int p = k.numRows - n;
    if (n == r) {
      Inertia inertia = new Inertia(r, r, p - r);
      return new KktMatrix(k, inertia, Double.POSITIVE_INFINITY, new double[0]);
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(ReducedHessian.form(basis, q));
    double rounding = rounding(k);
    int positive = r;
    int negative = r;
    int least = 0;
    for (int i = 0; i < n - r; i++) {
      double eigenvalue = eigen.getEigenvalue(i).real;
      positive += eigenvalue > rounding ? 1 : 0;
      negative += eigenvalue < -rounding ? 1 : 0;
      least = eigenvalue < eigen.getEigenvalue(least).real ? i : least;
    }
    double[] direction = new double[n];
    for (int i = 0; i < n - r; i++) {
      Vectors.axpy(eigen.getEigenVector(least).get(i), basis.vectors()[r + i], direction);
    }
    Inertia inertia = new Inertia(positive, negative, n + p - positive - negative);
    return new KktMatrix(k, inertia, eigen.getEigenvalue(least).real, direction);
  }

  /** What counts as no curvature. */
  private static double rounding(DMatrixRMaj k) {
    return ROUNDING * CommonOps_DDRM.elementMaxAbs(k);
  }

  private static EigenDecomposition_F64<DMatrixRMaj> eigen(DMatrixRMaj symmetric) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(symmetric.numRows, true, true);
    if (!eigen.decompose(symmetric)) {
      throw new IllegalArgumentException("the eigenvalues of Q could not be computed");
    }
    return eigen;
  }

  /** Whether the stationary point is the one minimizer: all curvature left is positive. */
  public boolean hasOneMinimizer() {
    return leastCurvature > rounding(matrix);
  }

  /** Refuses negative curvature on the null space, and names its direction. */
  void requireSemidefinite() {
    if (leastCurvature < -rounding(matrix)) {
      throw new IllegalArgumentException(
          "Q must have no negative curvature where the equalities leave freedom, got "
              + leastCurvature
              + " along "
              + Arrays.toString(leastDirection));
    }
  }
}
