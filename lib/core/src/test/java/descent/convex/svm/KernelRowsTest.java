package descent.convex.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.Rows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelRowsTest {
  private static final MathContext DIGITS = new MathContext(40);

  /** {@code eˣ} by its series, for the argument divided by 1024, and ten squarings. */
  private static BigDecimal exponential(double x) {
    BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(1024), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 30; k++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int k = 0; k < 10; k++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  @Test
  void exponentialsAreRightToOneUnitInTheLastPlace() {
    Random random = new Random(3);
    double[] x = new double[6000];
    for (int k = 0; k < x.length; k++) {
      double scale = k % 3 == 0 ? 707 : k % 3 == 1 ? 5 : 0.4;
      x[k] = -scale * random.nextDouble();
    }
    double[] exponentials = x.clone();
    Exponential.of(exponentials, new double[x.length], 0, x.length);
    double worst = 0;
    for (int k = 0; k < x.length; k++) {
      double error =
          new BigDecimal(exponentials[k]).subtract(exponential(x[k])).abs().doubleValue();
      worst = Math.max(worst, error / Math.ulp(exponentials[k]));
    }
    // Half a unit is the last rounding's; the polynomial and the reduction add the rest.
    assertThat(worst).isBetween(0.4, 1.0);
  }

  @Test
  void exponentialsOfTheEdges() {
    double[] x = {0, -0.0, -708, -709, -1e6, Double.NEGATIVE_INFINITY, Double.NaN, -1e-300, 1};
    double least = Math.exp(-708);
    Exponential.of(x, new double[x.length], 0, x.length);
    assertThat(x)
        .containsExactly(
            new double[] {1, 1, least, least, least, least, Double.NaN, 1, Math.E}, within(1e-15));
    assertThat(x[0]).isEqualTo(1);
    assertThat(x[4]).isEqualTo(x[2]).isCloseTo(least, within(Math.ulp(least)));
    double[] part = {-1, -1, -1};
    Exponential.of(part, new double[3], 1, 2);
    assertThat(part[0]).isEqualTo(-1);
    assertThat(part[1]).isCloseTo(Math.exp(-1), within(1e-16));
    assertThat(part[2]).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 21})
  void rowsHoldTheKernelOfEachPair(int d) {
    int n = 1100;
    double[][] x = TwoClasses.random(n, d + 1, d).x();
    x = Arrays.stream(x).map(row -> Arrays.copyOf(row, d)).toArray(double[][]::new);
    for (Kernel kernel : new Kernel[] {Kernel.linear(), Kernel.radial(0.7)}) {
      KernelRows rows = KernelRows.of(kernel, Rows.of(x));
      double[] row = new double[n];
      double[] column = new double[n];
      rows.compute(5, row, 0, n);
      rows.compute(1050, column, 3, n);
      for (int k = 0; k < n; k++) {
        assertThat(row[k]).isCloseTo(kernel.value(x[5], x[k]), within(4e-15 * d));
      }
      assertThat(column[5]).as("symmetric to the last bit").isEqualTo(row[1050]);
      assertThat(Arrays.copyOf(column, 3)).as("only what was asked for").containsOnly(0);
      assertThat(row[5]).isEqualTo(rows.diagonal(5));
      assertThat(rows.evaluations()).isEqualTo(n + n - 3);
      assertThat(rows.rows()).isEqualTo(2);
    }
  }

  /** Far from the origin the distance is a difference of large numbers, unless they are centred. */
  @Test
  void distancesFarFromTheOriginKeepTheirDigits() {
    double[][] x = TwoClasses.random(50, 4, 2).x();
    double[][] far = new double[50][4];
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < 4; j++) {
        far[i][j] = x[i][j] + 1e6;
      }
    }
    double[] row = new double[50];
    KernelRows.of(Kernel.radial(0.5), Rows.of(far)).compute(0, row, 0, 50);
    for (int k = 0; k < 50; k++) {
      assertThat(row[k]).isCloseTo(Kernel.radial(0.5).value(far[0], far[k]), within(1e-12));
    }
  }

  @Test
  void exchangedPlacesAreThoseOfExchangedData() {
    double[][] x = TwoClasses.random(40, 3, 1).x();
    for (Kernel kernel : new Kernel[] {Kernel.linear(), Kernel.radial(1), (a, b) -> a[0] * b[0]}) {
      KernelRows rows = KernelRows.of(kernel, Rows.of(x));
      KernelCache cache = new KernelCache(rows, 1_000_000);
      cache.row(3, 40);
      cache.row(7, 30);
      cache.row(8, 20);
      cache.row(30, 5);
      cache.exchange(new int[] {3, 7, 9}, new int[] {35, 25, 30}, 3);
      double[][] moved = x.clone();
      for (int[] pair : new int[][] {{3, 35}, {7, 25}, {9, 30}}) {
        double[] kept = moved[pair[0]];
        moved[pair[0]] = moved[pair[1]];
        moved[pair[1]] = kept;
      }
      KernelRows fresh = KernelRows.of(kernel, Rows.of(moved));
      double[] expected = new double[40];
      for (int p = 0; p < 40; p++) {
        fresh.compute(p, expected, 0, 40);
        assertThat(cache.row(p, 40)).as("row %d", p).containsExactly(expected, within(1e-14));
      }
    }
  }

  @Test
  void theOldestRowGivesItsArrayAway() {
    KernelRows rows = KernelRows.of(Kernel.linear(), Rows.of(TwoClasses.random(10, 3, 1).x()));
    KernelCache cache = new KernelCache(rows, 3 * 80);
    cache.row(0, 10);
    double[] one = cache.row(1, 10);
    cache.row(2, 10);
    cache.row(0, 10);
    assertThat(rows.rows()).isEqualTo(3);
    assertThat(cache.row(3, 10)).isSameAs(one);
    cache.row(0, 10);
    cache.row(2, 10);
    assertThat(rows.rows()).isEqualTo(4);
    cache.row(1, 10);
    assertThat(rows.rows()).isEqualTo(5);
    assertThat(
            Allocation.of(
                () -> {
                  for (int p = 0; p < 10; p++) {
                    cache.row(p, 10);
                  }
                }))
        .isZero();
  }
}
