package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizationTest {

  @Test
  void findsMeanAndStandardDeviationByTheirDefinition() {
    Standardization standard =
        Standardization.fit(
            new double[][] {
              {2, 10}, {4, 10}, {4, 10}, {4, 30}, {5, 10}, {5, 10}, {7, 10}, {9, 10}
            });
    assertThat(standard.mean()).containsExactly(5, 12.5);
    // √(32/8) and √(350/8); both sums are exact, so only the root rounds.
    assertThat(standard.scale()).containsExactly(2, Math.sqrt(43.75));
    assertThat(standard.apply(new double[] {9, 12.5})).containsExactly(2, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesFittedRowsMeanZeroAndDeviationOne(long seed) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    double[][] rows = new double[200][6];
    double[] centre = new double[6];
    double[] spread = new double[6];
    for (int j = 0; j < 6; j++) {
      spread[j] = Math.pow(10, random.nextDouble(-5, 5));
      centre[j] = spread[j] * random.nextDouble(-100, 100);
    }
    for (double[] row : rows) {
      for (int j = 0; j < 6; j++) {
        row[j] = random.nextGaussian(centre[j], spread[j]);
      }
    }
    double[][] z = Standardization.fit(rows).apply(rows);
    for (int j = 0; j < 6; j++) {
      int feature = j;
      double sum = Arrays.stream(z).mapToDouble(row -> row[feature]).sum();
      double squares = Arrays.stream(z).mapToDouble(row -> row[feature] * row[feature]).sum();
      // The mean is up to 100 deviations from 0 and rounds 200 times: 100·200·1.1e-16 at worst.
      assertThat(sum / 200).isCloseTo(0, within(3e-12));
      assertThat(squares / 200).isCloseTo(1, within(1e-11));
    }
  }

  @Test
  void appliesTheFittedNumbersToOtherRows() {
    Standardization standard = Standardization.fit(new double[][] {{0}, {2}});
    assertThat(standard.apply(new double[][] {{5}, {1}})).isDeepEqualTo(new double[][] {{4}, {0}});
    assertThat(standard.apply(new double[0][])).isEmpty();
  }

  @Test
  void doesNotDependOnTheUnit() {
    double[][] fahrenheit = new double[50][1];
    double[][] celsius = new double[50][1];
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(3);
    for (int i = 0; i < 50; i++) {
      celsius[i][0] = random.nextDouble(-10, 40);
      fahrenheit[i][0] = 32 + 1.8 * celsius[i][0];
    }
    double[][] a = Standardization.fit(celsius).apply(celsius);
    double[][] b = Standardization.fit(fahrenheit).apply(fahrenheit);
    for (int i = 0; i < 50; i++) {
      // Numbers near 1 after a dozen operations with operands of up to 100.
      assertThat(a[i][0]).isCloseTo(b[i][0], within(1e-13));
    }
  }

  @Test
  void setsAConstantFeatureToZeroEvenWhereItsMeanRounds() {
    double[][] rows = {{0.1, 1}, {0.1, 2}, {0.1, 4}};
    Standardization standard = Standardization.fit(rows);
    assertThat(standard.mean()[0]).isEqualTo(0.1);
    assertThat(standard.scale()[0]).isEqualTo(1);
    for (double[] row : standard.apply(rows)) {
      assertThat(row[0]).isZero();
    }
    assertThat(standard.apply(new double[] {0.6, 0})[0]).isEqualTo(0.5);
  }

  @Test
  void standardizesTheDigitsWhoseCornersAreConstant() {
    double[][] x = Data.features(Data.digits(), "label");
    double[][] z = Standardization.fit(x).apply(x);
    for (double[] image : z) {
      assertThat(image).doesNotContain(Double.NaN);
      assertThat(image[0]).isZero();
    }
  }

  @Test
  void leavesTheRowsAsTheyWere() {
    double[][] rows = {{1, 2}, {3, 4}};
    Standardization.fit(rows).apply(rows);
    assertThat(rows).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
  }

  @Test
  void refusesWhatHasNoMeanOrNoScale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standardization.fit(new double[0][]))
        .withMessage("rows must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standardization.fit(new double[][] {{1, 2}, {3}}))
        .withMessage("row 1 has length 1 but row 0 has length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standardization.fit(new double[][] {{1, 2}, {3, Double.NaN}}))
        .withMessage("rows must be finite, got NaN in row 1, feature 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standardization.fit(new double[][] {{1e300}, {-1e300}}))
        .withMessage(
            "feature 0 must have a standard deviation within the range of double, got Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standardization.fit(new double[][] {{0}, {1e-200}}))
        .withMessage(
            "feature 0 must have a standard deviation within the range of double, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standardization.fit(new double[][] {{1, 2}}).apply(new double[] {1}))
        .withMessage("row has length 1 but 2 features were fitted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standardization(new double[2], new double[3]))
        .withMessage("scale has length 3 but mean has length 2");
  }
}
