package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differentiable;
import descent.function.Ridge;
import org.junit.jupiter.api.Test;

class PenalizedTest {
  /** {@code x² + 10y² + ½(0.3x² + 2y²)} is the bowl 1.15x² + 11y². */
  @Test
  void addsThePenaltyToValueAndGradient() {
    Differentiable f = Objectives.named("ellipse 10").f();
    Penalized both = new Penalized(f, Ridge.of(new double[] {0.3, 2}));
    double[] x = {3, -0.5};
    double[] gradient = new double[2];
    double value = both.valueAndGradient(x, gradient);
    assertThat(value).isCloseTo(1.15 * 9 + 11 * 0.25, within(1e-13));
    assertThat(both.value(x)).isCloseTo(value, within(1e-13));
    assertThat(gradient).containsExactly(new double[] {6.9, -11}, within(1e-13));
    assertThat(both.dimension()).isEqualTo(2);
  }
}
