package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.convex.ConstrainedResult;
import descent.linalg.Vectors;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteriorPointTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  /** A program with everything: equalities, inequalities, bounds on both sides, a free variable. */
  private static QuadraticProgram mixed(int seed) {
    QuadraticProgram dense = RandomPrograms.dense(5, 4, seed);
    double[] lower = {-1, -NONE, -2, -NONE, -NONE};
    double[] upper = {NONE, 2, 2, NONE, NONE};
    return dense
        .equalities(new double[][] {{1, 1, 1, 1, 1}}, new double[] {0.25})
        .lowerBounds(lower)
        .upperBounds(upper);
  }

  /** The algorithm literally: each direction from the whole system in (x, y, z, s), by EJML. */
  private static List<double[]> literally(QuadraticProgram program, int iterations) {
    ConstraintRows rows = new ConstraintRows(program);
    double[][] q = program.q();
    double[] c = program.c();
    double[][] e = rows.equalities();
    int n = c.length;
    int p = e.length;
    int m = rows.inequalities();
    double[][] g = new double[m][n];
    for (int j = 0; j < m; j++) {
      rows.copyRow(j, g[j]);
    }
    double[] d = rows.rightSides();
    // The start: min ½xᵀQx + cᵀx + ½‖d − Cx‖² on the equalities.
    DMatrixRMaj start = new DMatrixRMaj(n + p, n + p);
    double[] right = new double[n + p];
    for (int i = 0; i < n; i++) {
      right[i] = -c[i];
      for (int j = 0; j < m; j++) {
        right[i] += g[j][i] * d[j];
      }
      for (int k = 0; k < n; k++) {
        double entry = q[i][k];
        for (int j = 0; j < m; j++) {
          entry += g[j][i] * g[j][k];
        }
        start.set(i, k, entry);
      }
      for (int k = 0; k < p; k++) {
        start.set(i, n + k, e[k][i]);
        start.set(n + k, i, e[k][i]);
      }
    }
    System.arraycopy(rows.equalityRightSides(), 0, right, n, p);
    double[] solution = solve(start, right);
    double[] x = Arrays.copyOf(solution, n);
    double[] y = Arrays.copyOfRange(solution, n, n + p);
    double[] s = RandomPrograms.times(g, x);
    Arrays.setAll(s, j -> d[j] - RandomPrograms.times(g, x)[j]);
    double[] z = new double[m];
    Arrays.setAll(z, j -> -s[j]);
    double ofS = 1.5 * Math.max(0, -Arrays.stream(s).min().orElseThrow());
    double ofZ = 1.5 * Math.max(0, -Arrays.stream(z).min().orElseThrow());
    Arrays.setAll(s, j -> s[j] + ofS);
    Arrays.setAll(z, j -> z[j] + ofZ);
    double products = Vectors.dot(s, z);
    double moreS = 0.5 * products / Arrays.stream(z).sum();
    double moreZ = 0.5 * products / Arrays.stream(s).sum();
    Arrays.setAll(s, j -> s[j] + moreS);
    Arrays.setAll(z, j -> z[j] + moreZ);

    List<double[]> points = new ArrayList<>(List.of(x.clone()));
    for (int k = 0; k < iterations; k++) {
      double mu = Vectors.dot(s, z) / m;
      double[] affine =
          direction(q, c, e, rows.equalityRightSides(), g, d, x, y, z, s, new double[m]);
      double length = Math.min(1, longest(affine, z, s, n, p));
      double muAffine = 0;
      double[] target = new double[m];
      for (int j = 0; j < m; j++) {
        double dz = affine[n + p + j];
        double ds = affine[n + p + m + j];
        muAffine += (s[j] + length * ds) * (z[j] + length * dz) / m;
      }
      double sigma = Math.pow(muAffine / mu, 3);
      for (int j = 0; j < m; j++) {
        target[j] = sigma * mu - affine[n + p + j] * affine[n + p + m + j];
      }
      double[] step = direction(q, c, e, rows.equalityRightSides(), g, d, x, y, z, s, target);
      // Early on, 0.99 of the way to the boundary.
      double alpha = Math.min(1, 0.99 * longest(step, z, s, n, p));
      for (int i = 0; i < n; i++) {
        x[i] += alpha * step[i];
      }
      for (int i = 0; i < p; i++) {
        y[i] += alpha * step[n + i];
      }
      for (int j = 0; j < m; j++) {
        z[j] += alpha * step[n + p + j];
        s[j] += alpha * step[n + p + m + j];
      }
      points.add(x.clone());
    }
    return points;
  }

  private static double[] direction(
      double[][] q,
      double[] c,
      double[][] e,
      double[] eRight,
      double[][] g,
      double[] d,
      double[] x,
      double[] y,
      double[] z,
      double[] s,
      double[] target) {
    int n = c.length;
    int p = e.length;
    int m = d.length;
    DMatrixRMaj k = new DMatrixRMaj(n + p + 2 * m, n + p + 2 * m);
    double[] right = new double[k.numRows];
    double[] ofQ = RandomPrograms.times(q, x);
    double[] ofE = RandomPrograms.times(e, x);
    double[] ofG = RandomPrograms.times(g, x);
    for (int i = 0; i < n; i++) {
      right[i] = -ofQ[i] - c[i];
      for (int j = 0; j < n; j++) {
        k.set(i, j, q[i][j]);
      }
      for (int j = 0; j < p; j++) {
        right[i] -= e[j][i] * y[j];
        k.set(i, n + j, e[j][i]);
        k.set(n + j, i, e[j][i]);
      }
      for (int j = 0; j < m; j++) {
        right[i] -= g[j][i] * z[j];
        k.set(i, n + p + j, g[j][i]);
        k.set(n + p + j, i, g[j][i]);
      }
    }
    for (int i = 0; i < p; i++) {
      right[n + i] = eRight[i] - ofE[i];
    }
    for (int j = 0; j < m; j++) {
      right[n + p + j] = d[j] - s[j] - ofG[j];
      k.set(n + p + j, n + p + m + j, 1);
      right[n + p + m + j] = target[j] - s[j] * z[j];
      k.set(n + p + m + j, n + p + j, s[j]);
      k.set(n + p + m + j, n + p + m + j, z[j]);
    }
    return solve(k, right);
  }

  private static double[] solve(DMatrixRMaj k, double[] right) {
    DMatrixRMaj solution = new DMatrixRMaj(right.length, 1);
    assertThat(CommonOps_DDRM.solve(k, new DMatrixRMaj(right.length, 1, true, right), solution))
        .isTrue();
    return solution.data.clone();
  }

  private static double longest(double[] step, double[] z, double[] s, int n, int p) {
    double longest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < z.length; j++) {
      double dz = step[n + p + j];
      double ds = step[n + p + z.length + j];
      longest = dz < 0 ? Math.min(longest, -z[j] / dz) : longest;
      longest = ds < 0 ? Math.min(longest, -s[j] / ds) : longest;
    }
    return longest;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theFirstStepsAreTheAlgorithmsLiterally(int seed) {
    QuadraticProgram program = mixed(seed);
    double[][] points =
        InteriorPoint.standard()
            .minimize(program, Stopping.iterations(3), Recording.points())
            .result()
            .trace()
            .points();
    List<double[]> literally = literally(program, 3);
    for (int k = 0; k <= 3; k++) {
      assertThat(points[k]).containsExactly(literally.get(k), within(1e-10));
    }
  }

  @Test
  void theIterationsHardlyDependOnTheSize() {
    for (int n : new int[] {5, 20, 80}) {
      ConstrainedResult r = InteriorPoint.standard().minimize(RandomPrograms.dense(n, 2 * n, n));
      assertThat(r.converged()).isTrue();
      assertThat(r.result().iterations()).isBetween(4, 20);
    }
  }

  @Test
  void aLinearProgramIsOneToo() {
    // The corner of x + 2y ≤ 4 and 3x + y ≤ 6.
    QuadraticProgram linear =
        QuadraticProgram.minimize(new double[] {-1, -1})
            .inequalities(new double[][] {{1, 2}, {3, 1}}, new double[] {4, 6}, "first", "second")
            .lowerBounds(0, 0);
    ConstrainedResult r = InteriorPoint.standard().minimize(linear);
    assertThat(r.minimizer()).containsExactly(new double[] {1.6, 1.2}, within(1e-10));
    assertThat(r.multipliers().inequalities())
        .containsExactly(new double[] {0.4, 0.2}, within(1e-10));
  }

  @Test
  void constraintsWithoutAnInteriorAreNoObstacle() {
    // x + y ≤ 1 and x + y ≥ 1 as two inequalities.
    QuadraticProgram q =
        QuadraticProgram.minimize(new double[][] {{1, 0}, {0, 1}}, new double[2])
            .inequalities(new double[][] {{1, 1}, {-1, -1}}, new double[] {1, -1});
    ConstrainedResult r = InteriorPoint.standard().minimize(q);
    assertThat(r.converged()).isTrue();
    assertThat(r.minimizer()).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
  }

  @Test
  void anIterationAllocatesNothing() {
    QuadraticProgram program = RandomPrograms.dense(30, 45, 3);
    InteriorPoint method = InteriorPoint.standard();
    assertThat(method.minimize(program).result().iterations()).isGreaterThan(6);
    long few = Allocation.of(() -> method.minimize(program, Stopping.iterations(2)));
    long more = Allocation.of(() -> method.minimize(program, Stopping.iterations(6)));
    assertThat(more - few).as("bytes for four more iterations").isLessThanOrEqualTo(0);
  }

  @Test
  void aLimitKeepsTheBestPointAndSaysSo() {
    ConstrainedResult r = InteriorPoint.standard().minimize(mixed(1), Stopping.iterations(3));
    assertThat(r.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(r.result().iterations()).isEqualTo(3);
    assertThat(r.violation()).isEqualTo(mixed(1).problem().violation(r.minimizer()));
  }

  @Test
  void aStricterToleranceTakesMoreIterationsAndBadOnesAreRefused() {
    QuadraticProgram program = RandomPrograms.dense(20, 30, 9);
    ConstrainedResult rough = InteriorPoint.withTolerance(1e-2).minimize(program);
    ConstrainedResult fine = InteriorPoint.standard().minimize(program);
    assertThat(rough.converged()).isTrue();
    assertThat(rough.result().iterations()).isLessThanOrEqualTo(fine.result().iterations());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InteriorPoint.withTolerance(Double.NaN))
        .withMessage("tolerance must be positive and finite, got NaN");
  }
}
