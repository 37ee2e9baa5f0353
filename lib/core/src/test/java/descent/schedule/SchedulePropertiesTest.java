package descent.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every schedule, over random settings, short ones and extreme ones among them. */
class SchedulePropertiesTest {

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 200; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** From 10⁻³⁰⁰ to 10³⁰⁰. */
  private static double rate(RandomGenerator random) {
    return Math.pow(10, random.nextDouble(-1, 1) * (random.nextInt(4) == 0 ? 300 : 4));
  }

  private static int length(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> 1 + random.nextInt(3);
      case 1 -> Integer.MAX_VALUE - random.nextInt(3);
      default -> 1 + random.nextInt(500);
    };
  }

  private static double factor(RandomGenerator random) {
    return random.nextInt(5) == 0 ? 1 : 1 - random.nextDouble();
  }

  private static List<FiniteSchedule> finite(RandomGenerator random) {
    double low = rate(random);
    double high = low * (1 + random.nextDouble(9));
    double zero = random.nextBoolean() ? 0 : low;
    int steps = length(random);
    int cycle = Math.max(3, length(random));
    int peak = 2 + random.nextInt(cycle - 2);
    OneCycle.Anneal anneal = random.nextBoolean() ? OneCycle.Anneal.COSINE : OneCycle.Anneal.LINEAR;
    return List.of(
        new Geometric(rate(random), rate(random), steps),
        new PolynomialDecay(high, zero, random.nextDouble(0.1, 4), steps),
        PolynomialDecay.linear(low, high, steps),
        new Cosine(high, zero, steps),
        new Cosine(zero, high, steps),
        OneCycle.of(high, cycle),
        new OneCycle(high, zero, low, peak, cycle, anneal));
  }

  private static List<Schedule> any(RandomGenerator random) {
    double low = rate(random);
    double high = low * (1 + random.nextDouble(9));
    double zero = random.nextBoolean() ? 0 : low;
    CosineRestarts.End end =
        random.nextBoolean() ? CosineRestarts.End.AT_MINIMUM : CosineRestarts.End.BEFORE_MINIMUM;
    List<Schedule> schedules = new ArrayList<>(finite(random));
    schedules.addAll(
        List.of(
            Schedule.constant(low),
            new StepDecay(high, factor(random), length(random)),
            MultiStepDecay.of(high, factor(random), 3, 10, Integer.MAX_VALUE),
            new ExponentialDecay(high, factor(random), length(random)),
            ExponentialDecay.withRate(high, random.nextDouble(3)),
            new InverseSquareRoot(high, length(random)),
            new CosineRestarts(high, zero, length(random), 1 + random.nextInt(3), end),
            Cyclical.triangular(zero, high, length(random)),
            Cyclical.triangular2(zero, high, length(random)),
            Cyclical.exponentialRange(zero, high, length(random), factor(random))));
    List<Schedule> composed = new ArrayList<>();
    for (Schedule schedule : schedules) {
      composed.add(schedule.warmedUp(length(random)));
      composed.add(new WarmUp(length(random), rate(random), schedule).scaled(rate(random)));
      composed.add(schedule.upTo(length(random)));
      composed.add(schedule.then(length(random), Schedule.constant(low)));
    }
    schedules.addAll(composed);
    return schedules;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyValueIsFiniteAndNotNegative(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    for (Schedule schedule : any(random)) {
      for (int k = 0; k < 60; k++) {
        int step = k < 20 ? 1 + k : k < 23 ? Integer.MAX_VALUE - k + 20 : length(random);
        double value = schedule.at(step);
        assertThat(value >= 0 && value < Double.POSITIVE_INFINITY)
            .as("%s at %d is %s", schedule, step, value)
            .isTrue();
        assertThat(schedule.at(step)).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theEndsAreExactAndTheLastValueStays(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    for (FiniteSchedule schedule : finite(random)) {
      double first;
      double last;
      if (schedule instanceof Geometric s) {
        first = s.initial();
        last = s.last();
      } else if (schedule instanceof PolynomialDecay s) {
        first = s.initial();
        last = s.last();
      } else if (schedule instanceof Cosine s) {
        first = s.initial();
        last = s.last();
      } else {
        OneCycle s = (OneCycle) schedule;
        first = s.initial();
        last = s.last();
        assertThat(s.at(s.peakStep())).isEqualTo(s.peak());
      }
      assertThat(schedule.at(1)).as("%s", schedule).isEqualTo(first);
      int steps = schedule.steps();
      if (steps > 1) {
        assertThat(schedule.at(steps)).as("%s", schedule).isEqualTo(last);
        assertThat(schedule.at(Integer.MAX_VALUE)).isEqualTo(last);
        assertThat(schedule.at(steps + Math.min(5, Integer.MAX_VALUE - steps))).isEqualTo(last);
      }
      int other = 3 + random.nextInt(100);
      FiniteSchedule shorter = schedule.over(other);
      assertThat(shorter.steps()).isEqualTo(other);
      assertThat(shorter.at(1)).isEqualTo(first);
      assertThat(shorter.at(other)).isEqualTo(last);
      if (other > 10 && steps > 1) {
        Schedule warm = shorter.warmedUpWithin(5);
        assertThat(warm.at(5)).isEqualTo(first);
        assertThat(warm.at(6)).isEqualTo(first);
        assertThat(warm.at(other)).isEqualTo(last);
      }
    }
  }

  @Test
  void noScheduleAllocates() {
    for (Schedule schedule : any(Xoshiro256PlusPlus.ofSeed(1))) {
      double[] sum = new double[1];
      Runnable values =
          () -> {
            for (int t = 1; t <= 50; t++) {
              sum[0] += schedule.at(t);
            }
          };
      assertThat(Allocation.of(values)).as("bytes for 50 values of %s", schedule).isZero();
    }
  }

  /** A schedule without jumps moves a little from step to step: less, the longer the run. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noJumpsWhereNoneArePromised(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    int steps = 2000;
    double low = random.nextDouble(0.1, 1);
    double high = random.nextDouble(1, 2);
    for (Schedule schedule :
        List.of(
            new Geometric(low, high, steps),
            new PolynomialDecay(high, low, 1.5, steps),
            new Cosine(high, low, steps),
            OneCycle.of(high, steps),
            Cyclical.triangular(low, high, steps / 4),
            Cyclical.exponentialRange(low, high, steps / 4, 0.9999),
            new InverseSquareRoot(high, steps / 4),
            ExponentialDecay.withRate(high, 1.0 / steps),
            new Cosine(high, low, steps - 300).warmedUp(300),
            OneCycle.of(high, steps).withAnneal(OneCycle.Anneal.LINEAR))) {
      for (int t = 1; t < steps + 50; t++) {
        // The steepest line is the warm-up's, 2 over 300 steps.
        assertThat(schedule.at(t + 1)).as("%s", schedule).isCloseTo(schedule.at(t), within(0.007));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatDecaysNeverRises(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    double high = rate(random);
    for (Schedule schedule :
        List.of(
            new StepDecay(high, factor(random), 7),
            MultiStepDecay.of(high, factor(random), 2, 3, 50),
            new ExponentialDecay(high, factor(random), 7),
            new InverseSquareRoot(high, 7),
            new Geometric(high, high / 1000, 77),
            new PolynomialDecay(high, high / 3, random.nextDouble(0.1, 4), 77),
            new Cosine(high, high / 3, 77))) {
      for (int t = 1; t < 100; t++) {
        // A power may be off by a unit in its last place either way.
        assertThat(schedule.at(t + 1))
            .as("%s", schedule)
            .isLessThanOrEqualTo(schedule.at(t) * (1 + 0x1p-51));
      }
    }
  }
}
