package descent.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.OracleTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schedules against Optax, and how they are put together. */
class ScheduleTest {

  static Stream<OracleTable.Row> optax() {
    return OracleTable.read(ScheduleTest.class, "schedules.csv").stream();
  }

  private static Schedule named(String name) {
    return switch (name) {
      case "step 0.3 0.37 7" -> new StepDecay(0.3, 0.37, 7);
      case "multi-step 0.3 0.37 4 9 30" -> MultiStepDecay.of(0.3, 0.37, 4, 9, 30);
      case "exponential 0.3 0.37 7" -> new ExponentialDecay(0.3, 0.37, 7);
      case "exponential 0.011 0.93 1" -> ExponentialDecay.of(0.011, 0.93);
      case "polynomial 0.3 0.02 1 23" -> PolynomialDecay.linear(0.3, 0.02, 23);
      case "polynomial 0.3 0.02 2.7 23" -> new PolynomialDecay(0.3, 0.02, 2.7, 23);
      case "cosine 0.3 0 23" -> Cosine.of(0.3, 23);
      case "cosine 0.3 0.02 37" -> new Cosine(0.3, 0.02, 37);
      case "restarts AT_MINIMUM 0.3 0.02 5 2" ->
          CosineRestarts.every(5, 0.3).withSmallest(0.02).withMultiplier(2);
      case "restarts BEFORE_MINIMUM 0.3 0.02 5 2" ->
          new CosineRestarts(0.3, 0.02, 5, 2, CosineRestarts.End.BEFORE_MINIMUM);
      case "restarts BEFORE_MINIMUM 0.3 0.02 6 1" ->
          CosineRestarts.every(6, 0.3)
              .withSmallest(0.02)
              .withEnd(CosineRestarts.End.BEFORE_MINIMUM);
      case "warm-up 7 0.01 cosine 0.3 0 23" -> new WarmUp(7, 0.01, Cosine.of(0.3, 23));
      case "one-cycle COSINE 0.3 9 30" -> OneCycle.of(0.3, 30).withPeakStep(9);
      case "one-cycle LINEAR 0.3 9 30" ->
          OneCycle.of(0.3, 30).withPeakStep(9).withAnneal(OneCycle.Anneal.LINEAR);
      default -> throw new IllegalArgumentException("no schedule is called " + name);
    };
  }

  @ParameterizedTest
  @MethodSource("optax")
  void isOptaxs(OracleTable.Row row) {
    Schedule schedule = named(row.text("schedule"));
    double[] values = row.numbers("values");
    assertThat(values).hasSize(40);
    for (int t = 1; t <= values.length; t++) {
      // Both round a few times. Where a cosine is nearly −1, or a straight line is at its end,
      // digits cancel: the error is relative to the largest value, 0.3.
      assertThat(schedule.at(t)).as("step %d", t).isCloseTo(values[t - 1], within(3e-16));
    }
  }

  @Test
  void constantNeverChanges() {
    Schedule schedule = Schedule.constant(0.1);
    assertThat(schedule.at(1)).isEqualTo(0.1);
    assertThat(schedule.at(1_000_000)).isEqualTo(0.1);
    assertThat(schedule).isEqualTo(new Constant(0.1));
  }

  @Test
  void constantIsPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.constant(0))
        .withMessage("stepSize must be positive and finite, got 0.0");
  }

  @Test
  void aWarmUpEndsAtTheFirstValueOfWhatFollows() {
    Schedule schedule = new StepDecay(0.8, 0.5, 2).warmedUp(4);
    assertThat(values(schedule, 9))
        .containsExactly(0.2, 0.4, 0.6000000000000001, 0.8, 0.8, 0.8, 0.4, 0.4, 0.2);
  }

  @Test
  void theWarmUpOfAConstantIsTheTextbooks() {
    Schedule schedule = Schedule.constant(1e-3).warmedUp(500);
    for (int t = 1; t <= 1200; t++) {
      assertThat(schedule.at(t)).isCloseTo(1e-3 * Math.min(1, t / 500.0), within(1e-18));
    }
  }

  @Test
  void aWarmUpWithinARunEndsWithIt() {
    FiniteSchedule cosine = Cosine.of(1e-3, 10_000);
    Schedule schedule = cosine.warmedUpWithin(500);
    // The values of the sources' cosine_warmup, one step on; it rises again past 10000.
    assertThat(schedule.at(1)).isCloseTo(2e-6, within(1e-18));
    assertThat(schedule.at(250)).isCloseTo(5e-4, within(1e-18));
    assertThat(schedule.at(500)).isEqualTo(1e-3);
    assertThat(schedule.at(501)).isEqualTo(1e-3);
    assertThat(schedule.at(5250)).isCloseTo(5e-4, within(1e-7));
    assertThat(schedule.at(9_999)).isPositive();
    for (int t : new int[] {10_000, 10_500, 12_000, 19_500, Integer.MAX_VALUE}) {
      assertThat(schedule.at(t)).isZero();
    }
  }

  @Test
  void aWarmUpIsShorterThanItsRun() {
    FiniteSchedule cosine = Cosine.of(0.1, 100);
    assertThat(cosine.warmedUpWithin(99).at(100)).isEqualTo(0.1);
    for (int warmUp : new int[] {100, 101, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> cosine.warmedUpWithin(warmUp))
          .withMessage("warmUp must be shorter than the run of 100 steps, got " + warmUp);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cosine.warmedUpWithin(0))
        .withMessage("warmUp must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cosine.warmedUp(0))
        .withMessage("steps must be at least 1, got 0");
  }

  @Test
  void vaswanisScheduleIsAWarmUpAndAnInverseRoot() {
    int w = 40;
    Schedule schedule = new InverseSquareRoot(0.3, w).warmedUp(w);
    for (int t = 1; t <= 400; t++) {
      int source = t <= w ? t : t - 1;
      double literal = 0.3 * Math.min((double) source / w, Math.sqrt((double) w / source));
      assertThat(schedule.at(t)).isCloseTo(literal, within(1e-16));
    }
    assertThat(new InverseSquareRoot(0.3, 1).at(9)).isCloseTo(0.1, within(1e-16));
    assertThat(new InverseSquareRoot(0.3, w).at(1 + 3 * w)).isCloseTo(0.15, within(1e-16));
  }

  @Test
  void partsFollowEachOther() {
    Schedule schedule = Schedule.constant(1).then(3, new StepDecay(0.5, 0.5, 1)).upTo(5).scaled(10);
    assertThat(values(schedule, 7)).containsExactly(10, 10, 10, 5, 2.5, 2.5, 2.5);
    assertThat(Schedule.constant(1e300).scaled(1e300).at(1)).isEqualTo(Double.MAX_VALUE);
  }

  static double[] values(Schedule schedule, int steps) {
    double[] values = new double[steps];
    for (int t = 1; t <= steps; t++) {
      values[t - 1] = schedule.at(t);
    }
    return values;
  }

  static List<Schedule> all() {
    return Stream.concat(
            optax().map(row -> named(row.text("schedule"))),
            Stream.of(
                new Geometric(1e-5, 10, 20),
                new InverseSquareRoot(0.3, 5),
                Cyclical.triangular(0.1, 0.3, 4),
                Cosine.of(0.1, 5).warmedUp(3).then(4, Schedule.constant(2)).scaled(3)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void stepsCountFromOne(Schedule schedule) {
    for (int step : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> schedule.at(step))
          .withMessage("step must be at least 1, got " + step);
    }
  }
}
