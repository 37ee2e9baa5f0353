package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

  @ParameterizedTest
  @EnumSource
  void derivativesAgreeWithCentralDifferences(Activation activation) {
    for (double z = -6.05; z < 6; z += 0.1) {
      double slope = (activation.value(z + 1e-5) - activation.value(z - 1e-5)) / 2e-5;
      assertThat(activation.derivative(z)).as("at %s", z).isCloseTo(slope, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreTakenEntryByEntry(Activation activation) {
    double[] z = {-2, -0.5, 0, 0.5, 2, 7};
    double[] a = new double[6];
    double[] slopes = {1, 2, 3, 4, 5, 6};
    activation.apply(z, a, 5);
    activation.multiplyByDerivative(z, a, slopes, 5);
    for (int j = 0; j < 5; j++) {
      assertThat(a[j]).isEqualTo(activation.value(z[j]));
      assertThat(slopes[j]).isCloseTo((j + 1) * activation.derivative(z[j]), within(1e-15));
    }
    assertThat(a[5]).isZero();
    assertThat(slopes[5]).isEqualTo(6);
  }

  @Test
  void reluHasTheSmallestSubgradientAtItsKink() {
    assertThat(Activation.RELU.derivative(0)).isZero();
    assertThat(Activation.RELU.value(-3)).isZero();
    assertThat(Activation.RELU.value(3)).isEqualTo(3);
  }

  /** Where the two forms of GELU differ most, near 2.3, they differ by less than 5·10⁻⁴. */
  @Test
  void theTanhFormOfGeluIsAnApproximation() {
    double largest = 0;
    for (double z = -6; z <= 6; z += 0.01) {
      double difference = Activation.GELU.value(z) - Activation.GELU_TANH.value(z);
      largest = Math.max(largest, Math.abs(difference));
    }
    assertThat(largest).isBetween(4e-4, 5e-4);
    // z Φ(z) at 1: Φ(1) = 0.841344746068543.
    assertThat(Activation.GELU.value(1)).isCloseTo(0.841344746068543, within(1e-15));
  }
}
