package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedRateTest {

  @ParameterizedTest
  @CsvSource({"3, 0.9", "0.01, 0.5", "2, 1.1", "1e6, 0.999"})
  void aGeometricSequenceGivesItsFactor(double c, double rho) {
    double[] y = IntStream.range(0, 50).mapToDouble(k -> c * Math.pow(rho, k)).toArray();
    FittedRate rate = FittedRate.linear(y);
    // Exact up to the rounding of logarithms of at most 10 digits' magnitude.
    assertThat(rate.rate()).isCloseTo(rho, within(1e-12));
    assertThat(rate.coefficient()).isCloseTo(c, within(1e-9 * c));
    assertThat(rate.error()).isLessThan(1e-6);
    assertThat(rate.at(7)).isCloseTo(c * Math.pow(rho, 7), within(1e-9 * c));
    assertThat(rate.points()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"3, -1", "0.5, -2", "2, 0.5"})
  void aPowerGivesItsExponent(double c, double p) {
    double[] y = IntStream.range(0, 50).mapToDouble(k -> c * Math.pow(k, p)).toArray();
    FittedRate rate = FittedRate.power(y);
    assertThat(rate.rate()).isCloseTo(p, within(1e-12));
    assertThat(rate.coefficient()).isCloseTo(c, within(1e-11));
    assertThat(rate.at(4)).isCloseTo(c * Math.pow(4, p), within(1e-11));
  }

  @Test
  void whatHasNoLogarithmDoesNotCount() {
    FittedRate rate = FittedRate.linear(new double[] {1, 0, 0.25, Double.NaN, -3, 1.0 / 32});
    assertThat(rate.rate()).isCloseTo(0.5, within(1e-12));
    assertThat(rate.points()).isEqualTo(3);
  }

  @Test
  void theErrorIsTheDeviationOfTheLogarithms() {
    double e = Math.exp(0.1);
    FittedRate rate = FittedRate.linear(new double[] {e, 1 / e, 1 / e, e});
    assertThat(rate.rate()).isCloseTo(1, within(1e-12));
    assertThat(rate.error()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void tooFewPointsAreRefused() {
    assertThatThrownBy(() -> FittedRate.linear(new double[] {1, 0, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rate needs at least two positive, finite values at different k, got 1");
    assertThatThrownBy(() -> FittedRate.power(new double[] {1}, new double[] {1, 2}))
        .hasMessage("k and y must have one length, got 1 and 2");
  }

  @Test
  void itReadsAsAFormula() {
    FittedRate rate = FittedRate.linear(new double[] {4, 2, 1});
    assertThat(rate).hasToString("y ≈ 4 · 0.5^k, fitted to 3 points, mean deviation 0 %");
    assertThat(rate.label()).isEqualTo("ρ = 0.5");
    assertThat(FittedRate.power(new double[] {9, 1, 0.25}).label()).isEqualTo("power −2");
  }
}
