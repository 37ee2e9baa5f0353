package descent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalQuantileTest {

  /** AS 241 states about one part in 10¹⁶; a few roundings of 1.1·10⁻¹⁶ each come on top. */
  private static final double RELATIVE_ERROR = 1e-15;

  @Test
  void agreesWithTheQuantilesSolvedToSixtyDigits() {
    for (Reference reference : Reference.of("quantile")) {
      double p = Double.parseDouble(reference.argument());
      double expected = reference.doubles()[0];
      assertThat(NormalQuantile.of(p))
          .as("p = %s", p)
          .isCloseTo(expected, within(RELATIVE_ERROR * Math.abs(expected)));
    }
  }

  @Test
  void isZeroAtOneHalfAndOddAroundIt() {
    assertThat(NormalQuantile.of(0.5)).isZero();
    for (Reference reference : Reference.of("quantile")) {
      double p = Double.parseDouble(reference.argument());
      assertThat(NormalQuantile.of(1 - p)).as("p = %s", p).isEqualTo(-NormalQuantile.of(p));
    }
  }

  @Test
  void grows() {
    double before = Double.NEGATIVE_INFINITY;
    for (int k = 1; k < 10_000; k++) {
      double z = NormalQuantile.of(k / 10_000.0);
      assertThat(z).isGreaterThan(before);
      before = z;
    }
  }

  @Test
  void itsLogarithmIsTheStandardLibrarysToThreeUnitsInTheLastPlace() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(1);
    for (int i = 0; i < 100_000; i++) {
      double x = (1 - random.nextDouble()) * Math.pow(2, -random.nextInt(60));
      double expected = StrictMath.log(x);
      // One unit is StrictMath's own bound; near 1 the quotient t carries two roundings of its own.
      assertThat(NormalQuantile.log(x))
          .as("log %s", x)
          .isCloseTo(expected, within(3 * Math.ulp(expected)));
    }
    assertThat(NormalQuantile.log(1)).isZero();
  }
}
