package descent.firstorder.clipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalNormTest {

  private static double[] clipped(Clipping clipping, double... gradient) {
    clipping.clip(new double[gradient.length], gradient);
    return gradient;
  }

  @Test
  void aLongGradientKeepsItsDirection() {
    double[] g = clipped(Clipping.globalNorm(1), 3, -4);
    assertThat(g[0]).isCloseTo(0.6, within(1e-15));
    assertThat(g[1]).isCloseTo(-0.8, within(1e-15));
  }

  @Test
  void aShortGradientStays() {
    assertThat(clipped(Clipping.globalNorm(5), 3, -4)).containsExactly(3, -4);
    assertThat(clipped(Clipping.globalNorm(5), 0, 0)).containsExactly(0, 0);
    assertThat(clipped(Clipping.none(), 3e200, -4)).containsExactly(3e200, -4);
  }

  @Test
  void aGradientWhoseSquareOverflowsIsClippedToo() {
    assertThat(clipped(Clipping.globalNorm(2), 1e300, 0)).containsExactly(2, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void theNormMustBePositive(double maxNorm) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clipping.globalNorm(maxNorm))
        .withMessage("maxNorm must be positive and finite, got " + maxNorm);
  }
}
