package descent.function.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SigmoidTest {

  @Test
  void isTheLogisticFunction() {
    for (double z = -30; z <= 30; z += 0.37) {
      double expected = 1 / (1 + Math.exp(-z));
      assertThat(Sigmoid.of(z)).isCloseTo(expected, within(1e-15 * expected));
      assertThat(Sigmoid.derivative(z))
          .isCloseTo(Sigmoid.of(z) * Sigmoid.of(-z), within(1e-15 * Sigmoid.derivative(z)));
    }
  }

  @Test
  void doesNotOverflow() {
    assertThat(Sigmoid.of(1e4)).isEqualTo(1);
    assertThat(Sigmoid.of(-1e4)).isZero();
    assertThat(Sigmoid.of(-700)).isEqualTo(Math.exp(-700));
    assertThat(Sigmoid.derivative(-1e4)).isZero();
    assertThat(Sigmoid.softplus(1e300)).isEqualTo(1e300);
    assertThat(Sigmoid.softplus(-700)).isEqualTo(Math.exp(-700));
    assertThat(Sigmoid.softplus(0)).isEqualTo(Math.log(2));
  }
}
