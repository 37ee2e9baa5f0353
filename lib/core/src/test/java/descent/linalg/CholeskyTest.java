package descent.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

  private static double[][] random(int rows, int columns, Random random) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, i -> random.doubles(columns, -1, 1).toArray());
    return matrix;
  }

  /** Fills the upper triangle with {@code GᵀDG + I} and returns the whole matrix. */
  private static double[][] fill(Cholesky cholesky, int n, Random random) {
    double[][] g = random(n + 3, n, random);
    double[] weights = random.doubles(n + 3, 0.5, 2).toArray();
    double[][] rows = cholesky.rows();
    double[][] whole = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(rows[i], 0);
      rows[i][i] = 1;
      for (int j = 0; j < n; j++) {
        whole[i][j] = i == j ? 1 : 0;
        for (int p = 0; p < g.length; p++) {
          whole[i][j] += g[p][i] * weights[p] * g[p][j];
        }
      }
    }
    SymmetricProduct.addUpper(g, weights, rows, n + 3, n);
    return whole;
  }

  /** Sizes around the four rows of the product and the sixteen of a block. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 19, 33, 50})
  void theProductIsTheTextbooksAndTheFactorGivesItBack(int n) {
    Random random = new Random(n);
    Cholesky cholesky = new Cholesky(n);
    for (int twice = 0; twice < 2; twice++) {
      double[][] a = fill(cholesky, n, random);
      double[][] u = cholesky.rows();
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          assertThat(u[i][j]).isCloseTo(a[i][j], within(1e-13 * n));
        }
      }
      assertThat(cholesky.factor()).isTrue();
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          double entry = 0;
          for (int p = 0; p <= i; p++) {
            entry += u[p][i] * u[p][j];
          }
          assertThat(entry).isCloseTo(a[i][j], within(1e-13 * n));
        }
      }
      solves(cholesky, a, random.doubles(n, -1, 1).toArray());
    }
  }

  private static void solves(Cholesky cholesky, double[][] a, double[] x) {
    double[] b = new double[x.length];
    Arrays.setAll(b, i -> Vectors.dot(a[i], x));
    double square = Vectors.dot(b, x);
    double[] half = b.clone();
    cholesky.solve(b);
    // A ≥ I, and its norm is below 10 n.
    assertThat(b).containsExactly(x, within(1e-12 * x.length));
    cholesky.solveTransposed(half);
    assertThat(Vectors.dot(half, half)).isCloseTo(square, within(1e-12 * square));
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    assertThat(factors(new double[][] {{1, 2}, {2, 1}})).isFalse();
    assertThat(factors(new double[][] {{1, 1}, {1, 1}})).isFalse();
    assertThat(factors(new double[][] {{0}})).isFalse();
    assertThat(factors(new double[][] {{1, 0}, {0, Double.NaN}})).isFalse();
    assertThat(factors(new double[][] {{Double.POSITIVE_INFINITY}})).isFalse();
    assertThat(factors(new double[][] {{2, 1}, {1, 2}})).isTrue();
  }

  private static boolean factors(double[][] a) {
    Cholesky cholesky = new Cholesky(a.length);
    for (int i = 0; i < a.length; i++) {
      System.arraycopy(a[i], 0, cholesky.rows()[i], 0, a.length);
    }
    return cholesky.factor();
  }

  @Test
  void aLeadingPartIsFactoredByItself() {
    int n = 40;
    Random random = new Random(6);
    double[][] g = random(n, n, random);
    double[] weights = random.doubles(n, 0.5, 2).toArray();
    for (int k : new int[] {0, 1, 7, 16, 33}) {
      Cholesky part = new Cholesky(n);
      Cholesky whole = new Cholesky(k);
      SymmetricProduct.addUpper(g, weights, part.rows(), n, n);
      SymmetricProduct.addUpper(g, weights, whole.rows(), n, k);
      double[] b = random.doubles(n).toArray();
      double[] c = Arrays.copyOf(b, k);
      assertThat(part.factor(k, 0)).isTrue();
      assertThat(whole.factor()).isTrue();
      part.solve(b);
      whole.solve(c);
      // The products differ in order.
      assertThat(Arrays.copyOf(b, k)).containsExactly(c, within(1e-9));
    }
  }

  @Test
  void pivotsHaveToBeLargerThanTheLeast() {
    for (double least : new double[] {0, 0.5, 1, 2}) {
      Cholesky cholesky = new Cholesky(2);
      cholesky.rows()[0][0] = 4;
      cholesky.rows()[0][1] = 2;
      cholesky.rows()[1][1] = 2;
      assertThat(cholesky.factor(2, least)).as("pivots 4 and 1 > %s", least).isEqualTo(least < 1);
    }
  }

  @Test
  void nothingAllocates() {
    int n = 40;
    Random random = new Random(5);
    Cholesky cholesky = new Cholesky(n);
    double[][] g = random(n, n, random);
    double[] weights = random.doubles(n, 0.5, 2).toArray();
    double[] b = random.doubles(n).toArray();
    Runnable work =
        () -> {
          for (int i = 0; i < n; i++) {
            Arrays.fill(cholesky.rows()[i], 0);
            cholesky.rows()[i][i] = 1;
          }
          SymmetricProduct.addUpper(g, weights, cholesky.rows(), n, n);
          cholesky.factor();
          cholesky.solve(b);
        };
    assertThat(Allocation.of(work)).isZero();
  }
}
