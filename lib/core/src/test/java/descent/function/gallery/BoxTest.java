package descent.function.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoxTest {
  private static final Box BOX = new Box(new double[] {-1, 0}, new double[] {3, 2});

  @Test
  void containsItsEdges() {
    assertThat(BOX.contains(new double[] {-1, 2})).isTrue();
    assertThat(BOX.contains(new double[] {3, 0})).isTrue();
    assertThat(BOX.contains(new double[] {3.1, 0})).isFalse();
    assertThat(BOX.contains(new double[] {0, -0.1})).isFalse();
    assertThat(BOX.contains(new double[] {0, Double.NaN})).isFalse();
  }

  @Test
  void measuresFromCornerToCorner() {
    assertThat(BOX.between(0)).containsExactly(-1, 0);
    assertThat(BOX.between(0.5)).containsExactly(1, 1);
    assertThat(BOX.between(1)).containsExactly(3, 2);
    assertThat(BOX.dimension()).isEqualTo(2);
    assertThat(BOX).hasToString("[-1.0, 0.0] ≤ x ≤ [3.0, 2.0]");
  }

  @Test
  void copiesItsCorners() {
    double[] lower = {0};
    double[] upper = {1};
    Box box = new Box(lower, upper);
    lower[0] = 9;
    upper[0] = 9;
    box.lower()[0] = 9;
    box.upper()[0] = 9;
    assertThat(box.lower()).containsExactly(0);
    assertThat(box.upper()).containsExactly(1);
  }

  @Test
  void refusesAnEmptyBox() {
    assertThatThrownBy(() -> Box.cube(2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be less than upper, got 1.0 and 1.0 at index 0");
    assertThatThrownBy(() -> new Box(new double[1], new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper has length 2 but lower has length 1");
    assertThatThrownBy(() -> Box.cube(1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be finite, got lower[0] = NaN");
    assertThatThrownBy(() -> Box.cube(1, 0, Double.POSITIVE_INFINITY))
        .hasMessage("upper must be finite, got upper[0] = Infinity");
  }
}
