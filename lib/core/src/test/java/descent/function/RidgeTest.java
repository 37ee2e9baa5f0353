package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeTest {
  private static final double[] THETA = {3, -2, 0.5};

  @Test
  void itIsHalfTheWeightedSumOfSquares() {
    Ridge ridge = Ridge.of(new double[] {0, 0.5, 4});
    double[] gradient = {7, 7, 7};
    assertThat(ridge.value(THETA)).isCloseTo(0.5 * (0.5 * 4 + 4 * 0.25), within(1e-15));
    assertThat(ridge.valueAndGradient(THETA, gradient)).isCloseTo(1.5, within(1e-15));
    assertThat(gradient).containsExactly(0, -1, 2);
    assertThat(ridge.smallest()).isZero();
    assertThat(ridge.largest()).isEqualTo(4);
    assertThat(ridge.dimension()).isEqualTo(3);
  }

  @Test
  void noneIsNoughtAndLeavesNothingBehind() {
    double[] gradient = {7, 7, 7};
    assertThat(Ridge.none(3).valueAndGradient(THETA, gradient)).isZero();
    assertThat(gradient).containsOnly(0);
    assertThat(Ridge.none(3).value(THETA)).isZero();
  }

  @Test
  void badInputIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ridge.of(new double[] {1, -1}))
        .withMessage("lambdas[1] must be non-negative and finite, got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ridge.none(0))
        .withMessage("dimension must be at least 1, got 0");
  }
}
