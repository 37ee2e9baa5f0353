package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.convex.Certificate;
import descent.convex.ConstrainedResult;
import descent.convex.Kkt;
import descent.optimize.StopReason;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EqualityProgramsTest {

  static Stream<QuadraticSolver> direct() {
    return Stream.of(RangeSpace.standard(), NullSpace.standard());
  }

  static Stream<QuadraticSolver> all() {
    return Stream.concat(direct(), Stream.of(InteriorPoint.standard(), ActiveSet.standard()));
  }

  /** Nocedal & Wright (2006), Example 16.2; their multipliers have the other sign. */
  private static QuadraticProgram textbook() {
    return QuadraticProgram.minimize(
            new double[][] {{6, 2, 1}, {2, 5, 2}, {1, 2, 4}}, new double[] {-8, -3, -3})
        .equalities(new double[][] {{1, 0, 1}, {0, 1, 1}}, new double[] {3, 0});
  }

  @ParameterizedTest
  @MethodSource("all")
  void theTextbooksExampleHasItsSolutionAndMultipliers(QuadraticSolver solver) {
    ConstrainedResult r = solver.minimize(textbook());
    assertThat(r.minimizer()).containsExactly(new double[] {2, -1, 1}, within(1e-13));
    assertThat(r.multipliers().equalities()).containsExactly(new double[] {-3, 2}, within(1e-12));
    assertThat(r.stopReason()).isEqualTo(StopReason.KKT_TOLERANCE);
    assertThat(Kkt.report(textbook().problem(), r.minimizer(), r.multipliers()).holds(1e-10))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void redundantEqualitiesChangeNothing(QuadraticSolver solver) {
    QuadraticProgram q =
        textbook().equalities(new double[][] {{1, 1, 2}}, new double[] {3}, "their sum");
    ConstrainedResult r = solver.minimize(q);
    assertThat(r.minimizer()).containsExactly(new double[] {2, -1, 1}, within(1e-12));
    assertThat(r.multipliers().equality(2)).isZero();
    assertThat(q.redundantEqualities()).containsExactly("their sum");
  }

  @ParameterizedTest
  @MethodSource("all")
  void contradictoryEqualitiesAreCertifiedByName(QuadraticSolver solver) {
    QuadraticProgram q =
        textbook()
            .equalities(
                new double[][] {{0, 0, 1}, {1, 1, 2}}, new double[] {5, 4}, "third", "their sum");
    ConstrainedResult r = solver.minimize(q);
    assertThat(r.stopReason()).isEqualTo(StopReason.INFEASIBLE);
    assertThat(r.converged()).isFalse();
    Certificate.Infeasible certificate = (Certificate.Infeasible) r.certificate().orElseThrow();
    assertThat(certificate.names(q.problem()))
        .containsExactly("equality 0", "equality 1", "their sum");
    // x₀ + x₂ = 3 and x₁ + x₂ = 0 sum up to 3, not 4.
    assertThat(certificate.weights().equalities())
        .containsExactly(new double[] {1, 1, 0, -1}, within(1e-12));
    assertThat(certificate.proves(q.problem(), r.minimizer(), 1e-10)).isTrue();
  }

  @Test
  void fixedVariablesAreEqualities() {
    QuadraticProgram q =
        textbook()
            .lowerBounds(1.5, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY)
            .upperBounds(1.5, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    for (QuadraticSolver solver : all().toList()) {
      ConstrainedResult r = solver.minimize(q);
      assertThat(r.minimizer()).containsExactly(new double[] {1.5, -1.5, 1.5}, within(1e-12));
      assertThat(Kkt.report(q.problem(), r.minimizer(), r.multipliers()).holds(1e-10)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("direct")
  void inequalitiesAreNotForThem(QuadraticSolver solver) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.minimize(textbook().lowerBounds(0, 0, 0)))
        .withMessageEndingWith("takes equalities only, got \"x[0] ≥ 0.0\"");
  }

  @Test
  void indefiniteOverallButNotOnTheNullSpace() {
    // On x₁ = 1, x₀² − x₁² is x₀² − 1.
    QuadraticProgram q =
        QuadraticProgram.minimize(new double[][] {{2, 0}, {0, -2}}, new double[2])
            .equalities(new double[][] {{0, 1}}, new double[] {1});
    ConstrainedResult r = NullSpace.standard().minimize(q);
    assertThat(r.converged()).isTrue();
    assertThat(r.minimizer()).containsExactly(new double[] {0, 1}, within(1e-14));
    assertThat(r.multipliers().equality(0)).isCloseTo(2, within(1e-14));
    assertThat(KktMatrix.of(q).inertia()).isEqualTo(new KktMatrix.Inertia(2, 1, 0));
    assertThat(KktMatrix.of(q).hasOneMinimizer()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RangeSpace.standard().minimize(q))
        .withMessageStartingWith("Q must be positive definite, got curvature -2.0 along [0.0, ");
  }

  @Test
  void indefiniteOnTheNullSpaceIsRefusedWithTheDirection() {
    QuadraticProgram q =
        QuadraticProgram.minimize(new double[][] {{2, 0}, {0, -2}}, new double[2])
            .equalities(new double[][] {{1, 0}}, new double[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NullSpace.standard().minimize(q))
        .withMessageMatching(
            "Q must have no negative curvature where the equalities leave freedom, got -2.0 along"
                + " \\[-?0.0, -?1.0\\]");
    KktMatrix k = KktMatrix.of(q);
    assertThat(k.inertia()).isEqualTo(new KktMatrix.Inertia(1, 2, 0));
    assertThat(k.leastCurvature()).isEqualTo(-2);
    assertThat(k.hasOneMinimizer()).isFalse();
  }

  @Test
  void indefiniteProgramsAreRefusedByTheConvexMethods() {
    QuadraticProgram q =
        QuadraticProgram.minimize(new double[][] {{1, 0}, {0, -1}}, new double[2])
            .lowerBounds(0, 0)
            .upperBounds(1, 1);
    for (QuadraticSolver solver :
        new QuadraticSolver[] {InteriorPoint.standard(), ActiveSet.standard()}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> solver.minimize(q))
          .withMessageMatching(
              "Q must be positive semidefinite, got curvature -1.0 along \\[-?0.0, -?1.0\\]");
    }
  }

  @Test
  void aSingularHessianGivesAMinimizerOrARay() {
    double[][] q = {{2, 0, 0}, {0, 0, 0}, {0, 0, 0}};
    double[][] a = {{1, 1, 1}};
    QuadraticProgram flat =
        QuadraticProgram.minimize(q, new double[] {0, 1, 1}).equalities(a, new double[] {4});
    ConstrainedResult r = NullSpace.standard().minimize(flat);
    assertThat(r.converged()).isTrue();
    // On the plane f = x₀² + 4 − x₀.
    assertThat(r.minimizer()[0]).isCloseTo(0.5, within(1e-12));
    assertThat(r.minimum()).isCloseTo(3.75, within(1e-12));

    QuadraticProgram falling =
        QuadraticProgram.minimize(q, new double[] {0, 1, 2}).equalities(a, new double[] {4});
    ConstrainedResult none = NullSpace.standard().minimize(falling);
    assertThat(none.stopReason()).isEqualTo(StopReason.UNBOUNDED);
    Certificate.Unbounded ray = (Certificate.Unbounded) none.certificate().orElseThrow();
    assertThat(ray.direction()).containsExactly(new double[] {0, 1, -1}, within(1e-12));
    assertThat(ray.proves(falling.problem(), none.minimizer(), 1e-10)).isTrue();
  }

  /** The theorem on the inertia of K, against the eigenvalues of K itself. */
  @Test
  void theInertiaIsThatOfTheWholeMatrix() {
    Random random = new Random(11);
    for (int k = 0; k < 60; k++) {
      int n = 1 + random.nextInt(6);
      int p = random.nextInt(n + 1);
      double[][] q = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          q[i][j] = random.nextInt(7) - 3;
          q[j][i] = q[i][j];
        }
      }
      double[][] a = new double[p][n];
      for (double[] row : a) {
        for (int j = 0; j < n; j++) {
          row[j] = random.nextInt(5) - 2;
        }
      }
      KktMatrix matrix =
          KktMatrix.of(QuadraticProgram.minimize(q, new double[n]).equalities(a, new double[p]));
      assertThat(matrix.inertia()).isEqualTo(signs(matrix.matrix()));
    }
  }

  private static KktMatrix.Inertia signs(DMatrixRMaj k) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(k.numRows, false, true);
    assertThat(eigen.decompose(k.copy())).isTrue();
    int positive = 0;
    int negative = 0;
    for (int i = 0; i < k.numRows; i++) {
      double eigenvalue = eigen.getEigenvalue(i).real;
      positive += eigenvalue > 1e-9 ? 1 : 0;
      negative += eigenvalue < -1e-9 ? 1 : 0;
    }
    return new KktMatrix.Inertia(positive, negative, k.numRows - positive - negative);
  }
}
