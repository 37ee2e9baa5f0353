package descent.function.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every function's slopes and curvatures against central differences of what they derive from. */
class FunctionsTest {
  private static final double[] CONSTANTS = {-2, -0.5, 0, 1, 1.5, 2, 3};

  /** Truncation and rounding of a central difference are both near ε^{2/3} ≈ 4e-11. */
  private static final double TOLERANCE = 1e-8;

  @ParameterizedTest
  @EnumSource
  void unary(Unary f) {
    int checked = 0;
    for (double c : CONSTANTS) {
      for (double x = -3.05; x < 4; x += 0.3) {
        double y = f.value(x, c);
        if (!Double.isFinite(y)) {
          continue;
        }
        double constant = c;
        assertThat(f.slope(x, c, y))
            .as("%s, slope at %s with %s", f, x, c)
            .isCloseTo(difference(t -> f.value(t, constant), x), close(y, f.slope(x, c, y)));
        assertThat(f.curvature(x, c, y))
            .as("%s, curvature at %s with %s", f, x, c)
            .isCloseTo(
                difference(t -> f.slope(t, constant, f.value(t, constant)), x),
                close(f.slope(x, c, y), f.curvature(x, c, y)));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource
  void binary(Binary f) {
    int checked = 0;
    for (double a = -2.05; a < 3; a += 0.4) {
      for (double b = -1.8; b < 3; b += 0.37) {
        double y = f.value(a, b);
        if (!Double.isFinite(y)) {
          continue;
        }
        double x = a;
        double z = b;
        double left = f.left(a, b, y);
        double right = f.right(a, b, y);
        String where = f + " at " + a + ", " + b;
        assertThat(left).as(where).isCloseTo(difference(t -> f.value(t, z), a), close(y, left));
        assertThat(right).as(where).isCloseTo(difference(t -> f.value(x, t), b), close(y, right));
        assertThat(f.leftLeft(a, b, y))
            .as(where)
            .isCloseTo(
                difference(t -> f.left(t, z, f.value(t, z)), a), close(left, f.leftLeft(a, b, y)));
        assertThat(f.leftRight(a, b, y))
            .as(where)
            .isCloseTo(
                difference(t -> f.left(x, t, f.value(x, t)), b), close(left, f.leftRight(a, b, y)));
        assertThat(f.rightRight(a, b, y))
            .as(where)
            .isCloseTo(
                difference(t -> f.right(x, t, f.value(x, t)), b),
                close(right, f.rightRight(a, b, y)));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  private static double difference(DoubleUnaryOperator f, double x) {
    double h = Math.cbrt(Math.ulp(1.0)) * Math.max(1, Math.abs(x));
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
  }

  private static org.assertj.core.data.Offset<Double> close(double of, double derivative) {
    return within(TOLERANCE * Math.max(1, Math.max(Math.abs(of), 10 * Math.abs(derivative))));
  }

  @Test
  void atKinksTheSlopeIsASubgradient() {
    assertThat(Unary.RELU.slope(0, 0, 0)).isZero();
    assertThat(Unary.ABS.slope(0, 0, 0)).isZero();
    assertThat(Binary.MAX.left(2, 2, 2)).isEqualTo(1);
    assertThat(Binary.MAX.right(2, 2, 2)).isZero();
    assertThat(Binary.MIN.left(2, 2, 2)).isEqualTo(1);
    assertThat(Binary.MIN.right(2, 2, 2)).isZero();
  }

  @Test
  void powersAreSmoothAtZeroWhereTheyCanBe() {
    assertThat(Unary.POWER_CONSTANT.slope(0, 0, 1)).isZero();
    assertThat(Unary.POWER_CONSTANT.slope(0, 1, 0)).isEqualTo(1);
    assertThat(Unary.POWER_CONSTANT.curvature(0, 1, 0)).isZero();
    assertThat(Unary.POWER_CONSTANT.curvature(0, 2, 0)).isEqualTo(2);
  }

  @Test
  void farOutNothingOverflows() {
    assertThat(Unary.SIGMOID.value(-800, 0)).isZero();
    assertThat(Unary.SIGMOID.value(800, 0)).isEqualTo(1);
    assertThat(Unary.SIGMOID.slope(800, 0, 1)).isZero();
    assertThat(Unary.SOFTPLUS.value(800, 0)).isEqualTo(800);
    assertThat(Unary.SOFTPLUS.value(-800, 0)).isZero();
    assertThat(Unary.SOFTPLUS.slope(-800, 0, 0)).isZero();
    assertThat(Unary.GELU.value(-1e10, 0)).isZero();
    assertThat(Unary.GELU.value(1e10, 0)).isEqualTo(1e10);
  }

  @ParameterizedTest
  @EnumSource
  void nothingHidesNaN(Unary f) {
    assertThat(f.value(Double.NaN, 3)).isNaN();
  }

  @Test
  void codesAreDifferentAndInTheirRanges() {
    Set<Byte> codes = new HashSet<>();
    for (Unary f : Unary.values()) {
      assertThat(f.code).isBetween((byte) 0, (byte) (Tape.FIRST_BINARY - 1));
      codes.add(f.code);
    }
    for (Binary f : Binary.values()) {
      assertThat(f.code).isBetween(Tape.FIRST_BINARY, (byte) (Tape.NUMBER - 1));
      codes.add(f.code);
    }
    assertThat(codes).hasSize(Unary.values().length + Binary.values().length);
  }
}
