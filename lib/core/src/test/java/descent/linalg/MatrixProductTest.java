package descent.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {

  private static double[][] random(int rows, int columns, double zeros, Random random) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] =
            random.nextDouble() < zeros ? random.nextBoolean() ? 0.0 : -0.0 : random.nextGaussian();
      }
    }
    return matrix;
  }

  /** Sizes around the four rows that are taken at a time, with few and with many zeros. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 0",
    "1, 4, 3, 0",
    "2, 3, 5, 0",
    "3, 5, 2, 0",
    "4, 8, 7, 0",
    "5, 9, 16, 0.5",
    "6, 17, 33, 0.5",
    "7, 18, 10, 0.9",
    "3, 6, 4, 1"
  })
  void bothProductsAreTheSumsOfTheTextbook(int m, int k, int n, double zeros) {
    Random random = new Random(m + k + n);
    double[][] a = random(m, k, zeros, random);
    double[][] transposed = new double[k][m];
    double[][] b = random(k, n, 0, random);
    double[][] before = random(m, n, 0, random);
    double[][] c = new double[m][];
    double[][] d = new double[m][];
    for (int i = 0; i < m; i++) {
      c[i] = before[i].clone();
      d[i] = before[i].clone();
      for (int p = 0; p < k; p++) {
        transposed[p][i] = a[i][p];
      }
    }
    MatrixProduct product = new MatrixProduct(k);
    product.add(a, b, c, m, k, n);
    product.addTransposed(transposed, b, d, m, k, n);
    for (int i = 0; i < m; i++) {
      assertThat(d[i]).containsExactly(c[i]);
      for (int j = 0; j < n; j++) {
        double sum = before[i][j];
        for (int p = 0; p < k; p++) {
          sum += a[i][p] * b[p][j];
        }
        // At most 18 terms of size about 1, each with a rounding or two.
        assertThat(c[i][j]).isCloseTo(sum, within(1e-14));
      }
    }
  }
}
