package descent.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {

  private static double[][] random(int rows, int columns, Random random) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return matrix;
  }

  private static double[][] transpose(double[][] a) {
    double[][] transposed = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        transposed[j][i] = a[i][j];
      }
    }
    return transposed;
  }

  private static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }

  /** Sizes around the four rows and the two terms that are taken at a time. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 4, 3",
    "2, 3, 5",
    "3, 5, 2",
    "4, 1, 1",
    "4, 8, 7",
    "5, 9, 16",
    "6, 17, 33",
    "7, 18, 10",
    "8, 2, 4",
    "32, 64, 128"
  })
  void bothProductsAreTheSumsOfTheTextbookToTheBit(int m, int k, int n) {
    Random random = new Random(m + k + n);
    double[][] a = random(m, k, random);
    double[][] b = random(k, n, random);
    double[][] before = random(m, n, random);
    double[][] expected = copy(before);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int p = 0; p < k; p++) {
          expected[i][j] = Math.fma(a[i][p], b[p][j], expected[i][j]);
        }
      }
    }

    double[][] c = copy(before);
    MatrixProduct.add(a, b, c, m, k, n);
    assertThat(c).isDeepEqualTo(expected);

    double[][] d = copy(before);
    MatrixProduct.addTransposed(transpose(a), b, d, m, k, n);
    assertThat(d).isDeepEqualTo(expected);
  }

  @Test
  void theRestOfLargerArraysStaysAsItIs() {
    double[][] a = {{2, 9, 9}, {3, 9, 9}};
    double[][] b = {{5, 7, 9}, {9, 9, 9}};
    double[][] c = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    MatrixProduct.add(a, b, c, 2, 1, 2);
    assertThat(c).isDeepEqualTo(new double[][] {{11, 15, 1}, {16, 22, 1}, {1, 1, 1}});
  }
}
