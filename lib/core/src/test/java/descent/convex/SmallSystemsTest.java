package descent.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small linear algebra of the report, beside EJML and against its definitions. */
class SmallSystemsTest {
  private static final double RANK = 1e-10;

  private static double[][] columns(Random random, int n, int m) {
    double[][] columns = new double[m][];
    for (int j = 0; j < m; j++) {
      columns[j] = random.doubles(n, -1, 1).toArray();
    }
    return columns;
  }

  private static DMatrixRMaj transposed(double[][] columns, int n) {
    DMatrixRMaj a = new DMatrixRMaj(columns.length, n);
    for (int j = 0; j < columns.length; j++) {
      System.arraycopy(columns[j], 0, a.data, j * n, n);
    }
    return a;
  }

  @Test
  void leastSquaresAreThoseOfEjml() {
    Random random = new Random(1);
    for (int trial = 0; trial < 50; trial++) {
      int n = 3 + random.nextInt(6);
      int m = 1 + random.nextInt(n);
      double[][] columns = columns(random, n, m);
      double[] b = random.doubles(n, -1, 1).toArray();
      double[] y = new double[m];
      OrthogonalFactors.of(n, columns, RANK).leastSquares(b, y);
      DMatrixRMaj a = new DMatrixRMaj(n, m);
      CommonOps_DDRM.transpose(transposed(columns, n), a);
      DMatrixRMaj expected = new DMatrixRMaj(m, 1);
      CommonOps_DDRM.solve(a, DMatrixRMaj.wrap(n, 1, b), expected);
      double scale = Math.max(1, Vectors.maxNorm(expected.data));
      assertThat(y).containsExactly(expected.data, within(1e-10 * scale));
    }
  }

  @Test
  void theComplementIsOrthogonalAndTheShortestAnswerHasNoPartInIt() {
    Random random = new Random(2);
    for (int trial = 0; trial < 50; trial++) {
      int n = 2 + random.nextInt(7);
      int m = 1 + random.nextInt(n);
      double[][] columns = columns(random, n, m);
      OrthogonalFactors factors = OrthogonalFactors.of(n, columns, RANK);
      double[] c = random.doubles(m, -1, 1).toArray();
      double[] p = new double[n];
      factors.leastNorm(c, p);
      double size = Math.max(1, Vectors.norm(p));
      for (int j = 0; j < m; j++) {
        assertThat(Vectors.dot(columns[j], p)).isCloseTo(c[j], within(1e-12 * size));
      }
      double[] z = new double[n];
      for (int k = 0; k < n - factors.rank(); k++) {
        factors.complement(k, z);
        assertThat(Vectors.norm(z)).isCloseTo(1, within(1e-14));
        assertThat(Vectors.dot(z, p)).isCloseTo(0, within(1e-13 * size));
        for (double[] column : columns) {
          assertThat(Vectors.dot(z, column)).isCloseTo(0, within(1e-14));
        }
        double[] same = z.clone();
        factors.project(same);
        assertThat(same).containsExactly(z, within(1e-14));
      }
    }
  }

  @Test
  void dependentColumnsAreFoundAndExplained() {
    double[][] columns = {
      {1, 2, 3, 4}, {1000, 0, 0, 0}, {0, 0, 0, 0}, {2001, 2, 3, 4}, {0, 1e-6, 0, 0}
    };
    OrthogonalFactors factors = OrthogonalFactors.of(4, columns, RANK);
    assertThat(factors.rank()).isEqualTo(3);
    int[] dependent = {factors.column(3), factors.column(4)};
    Arrays.sort(dependent);
    assertThat(dependent[0]).isEqualTo(2);
    double[] y = new double[5];
    for (int k = 3; k < 5; k++) {
      factors.combination(k, y);
      double[] sum = new double[4];
      for (int j = 0; j < 5; j++) {
        Vectors.axpy(y[j], columns[j], sum);
      }
      assertThat(sum).containsExactly(columns[factors.column(k)], within(1e-11));
    }
  }

  /** The KKT conditions of least squares over y ≥ 0: they are enough, since it is convex. */
  @Test
  void nonNegativeLeastSquaresFulfilTheirOwnConditions() {
    Random random = new Random(4);
    int boundary = 0;
    for (int trial = 0; trial < 300; trial++) {
      int n = 1 + random.nextInt(8);
      int m = 1 + random.nextInt(8);
      double[][] a = columns(random, n, m);
      if (m > 2) {
        a[m - 1] = a[0].clone();
      }
      double[] b = random.doubles(n, -1, 1).toArray();
      double[] y = NonNegativeLeastSquares.solve(a, b);
      double[] residual = b.clone();
      for (int j = 0; j < m; j++) {
        assertThat(y[j]).isGreaterThanOrEqualTo(0);
        Vectors.axpy(-y[j], a[j], residual);
      }
      for (int j = 0; j < m; j++) {
        double slope = Vectors.dot(a[j], residual);
        assertThat(slope).isLessThan(1e-10);
        assertThat(y[j] * slope).isCloseTo(0, within(1e-9));
        boundary += y[j] == 0 ? 1 : 0;
      }
    }
    assertThat(boundary).isGreaterThan(100);
  }

  @Test
  void choleskysShiftMakesWhatIsIndefiniteDefinite() {
    ShiftedCholesky cholesky = new ShiftedCholesky(2);
    assertThat(cholesky.factor(new double[][] {{2, 1}, {1, 2}}, 2)).isTrue();
    assertThat(cholesky.shift()).isZero();
    double[] b = {3, 3};
    cholesky.solve(b);
    assertThat(b).containsExactly(new double[] {1, 1}, within(1e-15));

    // Eigenvalues −1 and 3.
    assertThat(cholesky.factor(new double[][] {{1, 2}, {2, 1}}, 2)).isTrue();
    double shift = cholesky.shift();
    assertThat(shift).isBetween(1.0, 8.0);
    double[] c = {1, -1};
    cholesky.solve(c);
    assertThat(c[0]).isCloseTo(1 / (shift - 1), within(1e-14));

    assertThat(cholesky.factor(new double[][] {{0, 0}, {0, 0}}, 2)).isTrue();
    assertThat(cholesky.shift()).isPositive();
    assertThat(cholesky.factor(new double[][] {{Double.NaN, 0}, {0, 1}}, 2)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "5, 5",
    "-5, -5",
    "0.7071067811865476, 0.70711",
    "100000, 100000",
    "123456.7, 123457",
    "2.5e-3, 0.0025",
    "-0.00012345678, -0.00012346",
    "1e-5, 1e-5",
    "-8.88e-16, -8.9e-16",
    "9.96e-7, 1e-6",
    "1.5e7, 1.5e7",
    "4.9e-324, 4.9e-324",
    "NaN, NaN",
    "-Infinity, -Infinity",
    "0.001, 0.001",
    "3000000, 3000000",
    "0.99999999, 1"
  })
  void numbersAreWrittenInFiveDigits(double value, String text) {
    assertThat(Digits.of(value)).isEqualTo(text);
  }
}
