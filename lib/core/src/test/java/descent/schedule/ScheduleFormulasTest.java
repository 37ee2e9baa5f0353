package descent.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that Optax does not have, and arguments that no schedule takes. */
class ScheduleFormulasTest {

  @ParameterizedTest
  @CsvSource({"0.1, 0.7, 4, 0.99", "0, 0.3, 1, 0.9", "0.2, 0.2, 3, 1", "0.01, 1, 7, 0.5"})
  void cyclicalRatesAreSmiths(double low, double high, int s, double gamma) {
    for (int t = 1; t <= 60; t++) {
      int u = t - 1;
      double cycle = Math.floor(1 + u / (2.0 * s));
      double x = Math.abs((double) u / s - 2 * cycle + 1);
      double height = (high - low) * Math.max(0, 1 - x);
      assertThat(Cyclical.triangular(low, high, s).at(t)).isCloseTo(low + height, within(1e-14));
      assertThat(Cyclical.triangular2(low, high, s).at(t))
          .isCloseTo(low + height / Math.pow(2, cycle - 1), within(1e-14));
      assertThat(Cyclical.exponentialRange(low, high, s, gamma).at(t))
          .isCloseTo(low + height * Math.pow(gamma, u), within(1e-14));
    }
    assertThat(Cyclical.triangular(low, high, s).at(1)).isEqualTo(low);
    assertThat(Cyclical.triangular(low, high, s).at(s + 1)).isEqualTo(high);
    assertThat(Cyclical.triangular(low, high, s).at(2 * s + 1)).isEqualTo(low);
  }

  @Test
  void aGeometricRunHasEqualRatios() {
    Geometric schedule = new Geometric(1e-5, 10, 7);
    for (int t = 1; t <= 7; t++) {
      assertThat(schedule.at(t)).isCloseTo(Math.pow(10, t - 6), within(Math.pow(10, t - 20)));
    }
    // The ratio of the ends is no double.
    assertThat(new Geometric(1e-300, 1e300, 3).at(2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void anExponentialRateIsAFactor() {
    for (int t = 1; t <= 30; t++) {
      assertThat(ExponentialDecay.withRate(0.3, 0.07).at(t))
          .isCloseTo(0.3 * Math.exp(-0.07 * (t - 1)), within(1e-15));
    }
  }

  @Test
  void snapshotsAreTakenAtTheEndOfACycle() {
    CosineRestarts growing = CosineRestarts.every(5, 0.3).withMultiplier(2).withSmallest(0.01);
    for (int cycle = 1, last = 5, length = 5; cycle < 8; cycle++) {
      assertThat(growing.lastStep(cycle)).isEqualTo(last);
      assertThat(growing.at(last)).isEqualTo(0.01);
      assertThat(growing.at(last + 1)).isEqualTo(0.3);
      length *= 2;
      last += length;
    }
    assertThat(CosineRestarts.every(7, 1).lastStep(9)).isEqualTo(63);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> growing.lastStep(40));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> CosineRestarts.every(7, 1).lastStep(Integer.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> growing.lastStep(0))
        .withMessage("cycle must be at least 1, got 0");
  }

  @Test
  void restartsOfTheSnapshotEnsemblesSource() {
    int m = 8;
    Schedule schedule = CosineRestarts.every(m, 0.2).withEnd(CosineRestarts.End.BEFORE_MINIMUM);
    for (int t = 1; t <= 50; t++) {
      double literal = 0.1 * (Math.cos(Math.PI * ((t - 1) % m) / m) + 1);
      assertThat(schedule.at(t)).isCloseTo(literal, within(1e-16));
    }
  }

  @Test
  void oneCycleHasItsDefaults() {
    OneCycle schedule = OneCycle.of(0.5, 101);
    assertThat(schedule.peakStep()).isEqualTo(31);
    assertThat(schedule.at(1)).isEqualTo(0.02);
    assertThat(schedule.at(16)).isCloseTo(0.26, within(1e-15));
    assertThat(schedule.at(31)).isEqualTo(0.5);
    assertThat(schedule.at(101)).isEqualTo(2e-6);
    assertThat(schedule.withEnds(0, 0).at(1)).isZero();
    assertThat(schedule.over(11).peakStep()).isEqualTo(4);
    assertThat(OneCycle.of(0.5, 3).peakStep()).isEqualTo(2);
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void lengthsArePositive(int n) {
    String got = " must be at least 1, got " + n;
    refuses("every" + got, () -> new StepDecay(1, 0.1, n));
    refuses("every" + got, () -> new ExponentialDecay(1, 0.1, n));
    refuses("steps" + got, () -> new Geometric(1, 2, n));
    refuses("steps" + got, () -> PolynomialDecay.linear(1, 0, n));
    refuses("steps" + got, () -> Cosine.of(1, n));
    refuses("steps" + got, () -> Cosine.of(1, 5).over(n));
    refuses("scale" + got, () -> new InverseSquareRoot(1, n));
    refuses("firstCycle" + got, () -> CosineRestarts.every(n, 1));
    refuses("multiplier" + got, () -> CosineRestarts.every(2, 1).withMultiplier(n));
    refuses("halfCycle" + got, () -> Cyclical.triangular(0, 1, n));
    refuses("steps" + got, () -> Cosine.of(1, 5).then(n, Cosine.of(1, 5)));
    refuses("lastStep" + got, () -> Cosine.of(1, 5).upTo(n));
    refuses("steps must be at least 3, got " + n, () -> OneCycle.of(1, n));
    refuses("steps must be at least 3, got " + n, () -> OneCycle.of(1, 9).over(n));
    refuses(
        "peakStep must be between 1 and steps, 9, got " + n,
        () -> OneCycle.of(1, 9).withPeakStep(n));
    refuses(
        "milestones must ascend from at least 1, got " + n + " after 0",
        () -> MultiStepDecay.of(1, 0.1, n));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void ratesAreFiniteAndNotNegative(double bad) {
    String positive = " must be positive and finite, got " + bad;
    String notNegative = " must be non-negative and finite, got " + bad;
    refuses("initial" + positive, () -> new StepDecay(bad, 0.1, 1));
    refuses("initial" + positive, () -> MultiStepDecay.of(bad, 0.1));
    refuses("initial" + positive, () -> ExponentialDecay.of(bad, 0.1));
    refuses("lambda" + notNegative, () -> ExponentialDecay.withRate(1, bad));
    refuses("initial" + positive, () -> new Geometric(bad, 1, 3));
    refuses("last" + positive, () -> new Geometric(1, bad, 3));
    refuses("initial" + notNegative, () -> new PolynomialDecay(bad, 0, 1, 3));
    refuses("last" + notNegative, () -> new PolynomialDecay(1, bad, 1, 3));
    refuses("power" + positive, () -> new PolynomialDecay(1, 0, bad, 3));
    refuses("initial" + positive, () -> new InverseSquareRoot(bad, 1));
    refuses("initial" + notNegative, () -> Cosine.of(bad, 3));
    refuses("last" + notNegative, () -> new Cosine(1, bad, 3));
    refuses("largest" + notNegative, () -> CosineRestarts.every(3, bad));
    refuses("smallest" + notNegative, () -> CosineRestarts.every(3, 1).withSmallest(bad));
    refuses("smallest" + notNegative, () -> Cyclical.triangular(bad, 1, 3));
    refuses("largest" + notNegative, () -> Cyclical.triangular(0, bad, 3));
    refuses("peak" + positive, () -> OneCycle.of(bad, 9));
    refuses("initial" + notNegative, () -> OneCycle.of(1, 9).withEnds(bad, 0));
    refuses("last" + notNegative, () -> OneCycle.of(1, 9).withEnds(0, bad));
    refuses("start" + notNegative, () -> new WarmUp(3, bad, Schedule.constant(1)));
    refuses("factor" + positive, () -> Schedule.constant(1).scaled(bad));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.0000000000000002, Double.NaN, Double.POSITIVE_INFINITY})
  void factorsDoNotGrow(double bad) {
    String got = " must be above 0 and at most 1, got " + bad;
    refuses("factor" + got, () -> new StepDecay(1, bad, 1));
    refuses("factor" + got, () -> MultiStepDecay.of(1, bad));
    refuses("factor" + got, () -> ExponentialDecay.of(1, bad));
    refuses("gamma" + got, () -> Cyclical.exponentialRange(0, 1, 1, bad));
    refuses("cycleFactor" + got, () -> new Cyclical(0, 1, 1, bad, 1));
    refuses("stepFactor" + got, () -> new Cyclical(0, 1, 1, 1, bad));
  }

  @Test
  void whatIsInDisorder() {
    refuses(
        "milestones must ascend from at least 1, got 5 after 5",
        () -> new MultiStepDecay(1, 0.1, List.of(5, 5)));
    refuses("smallest must be at most largest, 1.0, got 2.0", () -> Cyclical.triangular(2, 1, 3));
    refuses(
        "smallest must be at most largest, 1.0, got 2.0",
        () -> CosineRestarts.every(3, 1).withSmallest(2));
    refuses(
        "initial must be at most the peak, 1.0, got 2.0", () -> OneCycle.of(1, 9).withEnds(2, 0));
    refuses("last must be at most the peak, 1.0, got 2.0", () -> OneCycle.of(1, 9).withEnds(0, 2));
    refuses(
        "peakStep must be between 1 and steps, 9, got 9", () -> OneCycle.of(1, 9).withPeakStep(9));
    refuses("schedule must not be null", () -> new Scaled(null, 1));
    refuses("after must not be null", () -> new WarmUp(1, 0, null));
    refuses("next must not be null", () -> Schedule.constant(1).then(1, null));
  }
}
