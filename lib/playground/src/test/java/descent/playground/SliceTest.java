package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.gallery.Gallery;
import descent.function.gallery.Himmelblau;
import org.junit.jupiter.api.Test;

class SliceTest {
  private final Himmelblau f = Gallery.himmelblau();
  private final Slice slice = Slice.down(f, 1.6, 3.4);

  @Test
  void hasTheValuesOnTheLine() {
    double[] g = f.gradient(new double[] {1.6, 3.4});
    double norm = Math.hypot(g[0], g[1]);
    for (double step : new double[] {0, 0.4, 3, 7.5}) {
      double[] point = {1.6 - step * g[0] / norm, 3.4 - step * g[1] / norm};
      assertThat(slice.value(new double[] {step})).isCloseTo(f.value(point), within(1e-10));
    }
  }

  /**
   * The slope at the start is minus the gradient's norm; elsewhere it is the difference's limit.
   */
  @Test
  void hasTheSlopesAlongIt() {
    double[] slope = new double[1];
    slice.valueAndGradient(new double[1], slope);
    double[] g = f.gradient(new double[] {1.6, 3.4});
    assertThat(slope[0]).isCloseTo(-Math.hypot(g[0], g[1]), within(1e-12 * Math.abs(slope[0])));
    for (double step : new double[] {0.4, 3, 6}) {
      slice.valueAndGradient(new double[] {step}, slope);
      double h = 1e-5;
      double difference =
          slice.value(new double[] {step + h}) - slice.value(new double[] {step - h});
      // The central difference errs by h²/6 of the third derivative, and by rounding over h.
      assertThat(slope[0]).isCloseTo(difference / (2 * h), within(1e-6));
    }
  }
}
