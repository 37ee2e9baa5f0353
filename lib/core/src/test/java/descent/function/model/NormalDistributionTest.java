package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

  /** SciPy's ndtr, on both sides of each change of the approximation (0.6629 and 5.6569). */
  @ParameterizedTest
  @CsvSource({
    "-20, 2.7536241186061556e-89",
    "-6, 9.865876450376946e-10",
    "-5.7, 5.99037140106353e-09",
    "-5.6, 1.0717590258310887e-08",
    "-3, 0.0013498980316300933",
    "-1, 0.15865525393145707",
    "-0.67, 0.25142889509531013",
    "-0.66, 0.25462691467133614",
    "-0.1, 0.460172162722971",
    "0, 0.5",
    "0.3, 0.6179114221889526",
    "0.67, 0.7485711049046899",
    "2, 0.9772498680518208",
    "6, 0.9999999990134123",
    "9, 1"
  })
  void agreesWithSciPy(double x, double expected) {
    // Relative; the exponential of −x²/2 multiplies the rounding of its argument, 200 at x = −20.
    assertThat(NormalDistribution.cumulative(x)).isCloseTo(expected, within(1e-13 * expected));
  }

  @Test
  void theDensityIsItsDerivative() {
    for (double x = -4; x <= 4; x += 0.37) {
      double slope =
          (NormalDistribution.cumulative(x + 1e-5) - NormalDistribution.cumulative(x - 1e-5))
              / 2e-5;
      assertThat(NormalDistribution.density(x)).isCloseTo(slope, within(1e-10));
    }
    assertThat(NormalDistribution.density(0)).isCloseTo(1 / Math.sqrt(2 * Math.PI), within(1e-16));
  }
}
