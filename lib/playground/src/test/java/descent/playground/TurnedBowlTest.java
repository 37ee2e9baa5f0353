package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnedBowlTest {
  private final TurnedBowl bowl = new TurnedBowl(100);

  @Test
  void isTheBowlTurnedBy45Degrees() {
    for (double[] x : new double[][] {{3.5, 1.5}, {-1, 2}, {0, 0}, {0.3, 0.3}}) {
      double p = (x[0] + x[1]) / Math.sqrt(2);
      double q = (x[1] - x[0]) / Math.sqrt(2);
      assertThat(bowl.value(x)).isCloseTo(p * p + 100 * q * q, within(1e-11));
    }
  }

  @Test
  void hasItsGradient() {
    // Central differences of a quadratic are exact up to rounding.
    double[] x = {3.5, 1.5};
    double[] gradient = bowl.gradient(x);
    for (int i = 0; i < 2; i++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += 0.5;
      down[i] -= 0.5;
      assertThat(gradient[i]).isCloseTo(bowl.value(up) - bowl.value(down), within(1e-10));
    }
  }
}
