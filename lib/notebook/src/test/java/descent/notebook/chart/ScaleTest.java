package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void placesAreSharesOfTheAxisAlsoOutsideOfIt() {
    Scale linear = new Scale(2, 4, false);
    assertThat(linear.share(3)).isEqualTo(0.5);
    assertThat(linear.share(8)).isEqualTo(3);
    assertThat(linear.share(0)).isEqualTo(-1);
    Scale logarithmic = new Scale(1, 100, true);
    assertThat(logarithmic.share(10)).isEqualTo(0.5);
    assertThat(logarithmic.share(1e4)).isEqualTo(2);
    assertThat(logarithmic.share(0)).isNaN();
    assertThat(logarithmic.share(-1)).isNaN();
  }

  @Test
  void givenEndsHavePriority() {
    assertThat(Scale.of(0, 10, 0.1, false, null, null)).isEqualTo(new Scale(-1, 11, false));
    assertThat(Scale.of(0, 10, 0.1, false, 2.0, 5.0)).isEqualTo(new Scale(2, 5, false));
  }

  @Test
  void aSingleValueGetsRoomAround() {
    Scale scale = Scale.of(3, 3, 0.05, false, null, null);
    assertThat(scale.low()).isLessThan(3);
    assertThat(scale.high()).isGreaterThan(3);
    Scale logarithmic = Scale.of(3, 3, 0.05, true, null, null);
    assertThat(logarithmic.low()).isPositive().isLessThan(3);
  }

  @Test
  void noValuesGiveAScaleAllTheSame() {
    double none = Double.POSITIVE_INFINITY;
    assertThat(Scale.of(none, -none, 0, false, null, null)).isEqualTo(new Scale(0, 1, false));
    assertThat(Scale.of(none, -none, 0, true, null, null)).isEqualTo(new Scale(0.1, 10, true));
  }

  @Test
  void labelsAreFreeOfRoundingErrors() {
    Scale scale = new Scale(-0.2, 0.2, false);
    assertThat(scale.label(0.15000000000000002)).isEqualTo("0.15");
    assertThat(scale.label(-2.7e-17)).isEqualTo("0");
    assertThat(scale.label(-0.05)).isEqualTo("−0.05");
  }

  @Test
  void decadesAreThinnedOnALongLogarithmicAxis() {
    LogAxis axis = new LogAxis(1e-30, 10);
    assertThat(axis.ticks().length).isBetween(4, 9);
    assertThat(axis.label(1e-20)).isEqualTo("10⁻²⁰");
    assertThat(axis.label(1e-19)).isEmpty();
    assertThat(axis.label(2e-20)).isEmpty();
  }

  @Test
  void aShortLogarithmicAxisIsDividedWithinTheDecade() {
    LogAxis axis = new LogAxis(0.9, 11);
    assertThat(axis.ticks()).containsExactly(new double[] {1, 2, 5, 10}, within(1e-12));
    assertThat(axis.label(5)).isEqualTo("5");
  }

  @Test
  void numbersAreShort() {
    assertThat(Numbers.text(0.1 + 0.2, 3)).isEqualTo("0.3");
    assertThat(Numbers.text(-3.25e-9, 3)).isEqualTo("−3.25e−9");
    assertThat(Numbers.text(123456, 3)).isEqualTo("123000");
    assertThat(Numbers.text(1.5e9, 3)).isEqualTo("1.5e9");
    assertThat(Numbers.text(Double.NEGATIVE_INFINITY, 3)).isEqualTo("−∞");
    assertThat(Numbers.text(Double.NaN, 3)).isEqualTo("NaN");
    assertThat(Numbers.text(0, 3)).isEqualTo("0");
  }
}
