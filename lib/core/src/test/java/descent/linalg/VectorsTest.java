package descent.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 101})
  void dotEqualsThePlainSum(int n) {
    double[] x = new Random(n).doubles(n, -1, 1).toArray();
    double[] y = new Random(n + 1).doubles(n, -1, 1).toArray();
    double expected = 0;
    for (int i = 0; i < n; i++) {
      expected += x[i] * y[i];
    }
    // Two orders of summing n terms of size 1 differ by a few n·ulp.
    assertThat(Vectors.dot(x, y)).isCloseTo(expected, within(1e-13));
    assertThat(Vectors.norm(x)).isCloseTo(Math.sqrt(Vectors.dot(x, x)), within(1e-14));
    assertThat(Vectors.sumOfSquares(x, 0, n)).isCloseTo(Vectors.dot(x, x), within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 8, 9, 21})
  void partsOfArraysAreVectorsToo(int n) {
    double[] x = new Random(n).doubles(n + 5, -1, 1).toArray();
    double[] y = new Random(n + 1).doubles(n + 5, -1, 1).toArray();
    double dot = 0;
    double squares = 0;
    double[] sum = y.clone();
    for (int i = 0; i < n; i++) {
      dot += x[2 + i] * y[3 + i];
      squares += x[2 + i] * x[2 + i];
      sum[3 + i] += 0.5 * x[2 + i];
    }
    assertThat(Vectors.dot(x, 2, y, 3, n)).isCloseTo(dot, within(1e-14));
    assertThat(Vectors.sumOfSquares(x, 2, n)).isCloseTo(squares, within(1e-14));
    Vectors.axpy(0.5, x, 2, y, 3, n);
    assertThat(y).containsExactly(sum);
  }

  @Test
  void normOfPythagoreanTriple() {
    assertThat(Vectors.norm(new double[] {3, -4})).isEqualTo(5);
    assertThat(Vectors.norm(new double[] {0, 0})).isZero();
  }

  @Test
  void normNeitherOverflowsNorUnderflows() {
    assertThat(Vectors.norm(new double[] {3e200, 4e200})).isCloseTo(5e200, within(1e185));
    assertThat(Vectors.norm(new double[] {3e-200, 4e-200})).isCloseTo(5e-200, within(1e-215));
  }

  @Test
  void normOfWhatIsNotFinite() {
    assertThat(Vectors.norm(new double[] {1, Double.NEGATIVE_INFINITY}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Vectors.norm(new double[] {1, Double.NaN})).isNaN();
  }

  @Test
  void maxNormTakesTheLargestAbsoluteEntry() {
    assertThat(Vectors.maxNorm(new double[] {1, -7, 3})).isEqualTo(7);
    assertThat(Vectors.maxNorm(new double[] {})).isZero();
    assertThat(Vectors.maxNorm(new double[] {1, Double.NaN, 3})).isNaN();
  }

  @Test
  void distanceIsTheNormOfTheDifference() {
    assertThat(Vectors.distance(new double[] {4, 1}, new double[] {1, 5})).isEqualTo(5);
    assertThat(Vectors.distance(new double[] {4, 1}, new double[] {4, 1})).isZero();
  }

  @Test
  void tinyAndHugeDistancesAreNeitherLostNorInfinite() {
    assertThat(Vectors.distance(new double[] {1e-200, 0}, new double[2])).isBetween(1e-200, 2e-200);
    assertThat(Vectors.distance(new double[] {1e200, 0}, new double[2])).isBetween(1e200, 2e200);
  }

  @Test
  void axpyAddsAMultiple() {
    double[] y = {10, 20, 30};
    Vectors.axpy(-2, new double[] {1, 2, 3}, y);
    assertThat(y).containsExactly(8, 16, 24);
  }
}
