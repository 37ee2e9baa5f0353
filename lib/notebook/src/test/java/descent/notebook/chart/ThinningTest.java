package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static final Window UNIT = Window.of(0, 1, 0, 1);

  @Test
  void aLongPathKeepsItsShapeAndItsEnds() {
    int n = 100_001;
    double[] x = IntStream.range(0, n).mapToDouble(i -> (double) i / (n - 1)).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> x[i] * x[i]).toArray();

    int[] kept = Thinning.kept(x, y, UNIT, 1e-3);

    assertThat(kept.length).isBetween(1000, 2100);
    assertThat(kept[0]).isZero();
    assertThat(kept[kept.length - 1]).isEqualTo(n - 1);
    for (int i = 1; i < kept.length; i++) {
      // Nothing left out lies farther away than the fineness and one step.
      assertThat(x[kept[i]] - x[kept[i - 1]]).isLessThan(1e-3 + 2e-5);
    }
  }

  @Test
  void aWideZigZagIsKeptWhole() {
    double[] x = {0, 0.0001, 0.0002, 0.0003};
    double[] y = {0, 1, 0, 1};
    assertThat(Thinning.kept(x, y, UNIT, 1e-3)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aPointThatIsNotANumberIsKeptForTheGapItMakes() {
    double[] x = {0, Double.NaN, 0};
    assertThat(Thinning.kept(x, x, UNIT, 1e-3)).containsExactly(0, 1, 2);
  }
}
