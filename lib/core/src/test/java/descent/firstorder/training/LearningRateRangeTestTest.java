package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.optimize.Observer.Answer;
import descent.optimize.Stopping;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateRangeTestTest {
  /** {@code f(x) = ½ (2x)²}: its curvature is 4, and steps diverge from {@code η = 1/2} on. */
  private final Residuals parabola = new Residuals(new double[][] {{2}}, new double[] {0}, 0);

  private final LearningRateRangeTest test =
      LearningRateRangeTest.of(Training.of(parabola).rule(Sgd.withLearningRate(7)));

  @Test
  void theCurveIsTheRunByHand() {
    double[] x0 = {3};
    LearningRateCurve curve = test.range(1e-3, 10).steps(41).smoothing(0).run(x0);
    double[] rates = curve.rates();
    double[] values = curve.values();
    double x = 3;
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < rates.length; k++) {
      assertThat(rates[k]).isCloseTo(1e-3 * Math.pow(10, k / 10.0), within(1e-13));
      x -= rates[k] * 4 * x;
      assertThat(values[k]).isCloseTo(2 * x * x, within(1e-12 * 2 * x * x));
      boolean exploded = values[k] > 4 * best;
      assertThat(exploded).isEqualTo(k == rates.length - 1);
      best = Math.min(best, values[k]);
    }
    assertThat(curve.exploded()).isTrue();
    assertThat(curve.climbs()).isTrue();
    assertThat(rates.length).isLessThan(41);
    assertThat(x0).containsExactly(3);
  }

  @Test
  void theTwoRulesReadTheSameCurve() {
    double[] rates = {0.001, 0.01, 0.1, 1, 10, 100};
    double[] values = {10, 9, 4, 3, 2.5, 60};
    LearningRateCurve curve = new LearningRateCurve(rates, values, 0, true);
    assertThat(curve.steepestDescent()).hasValue(0.1);
    assertThat(curve.tenthOfMinimum()).hasValue(1);
    assertThat(curve.smoothedValues()).containsExactly(values);

    // A fall beyond the lowest value, from one height to a lesser one, does not count.
    double[] late = {10, 9, 4, 3, 90, 40};
    assertThat(new LearningRateCurve(rates, late, 0, true).steepestDescent()).hasValue(0.1);
  }

  @Test
  void smoothingIsTheMeanOfTheNeighbours() {
    double[] rates = {1, 2, 3, 4, 5};
    double[] values = {5, 1, 4, 2, 9};
    assertThat(new LearningRateCurve(rates, values, 1, false).smoothedValues())
        .containsExactly(new double[] {3, 10 / 3.0, 7 / 3.0, 5, 5.5}, within(1e-15));
    for (int all : new int[] {5, Integer.MAX_VALUE}) {
      assertThat(new LearningRateCurve(rates, values, all, false).smoothedValues())
          .containsExactly(new double[] {4.2, 4.2, 4.2, 4.2, 4.2}, within(1e-15));
    }
  }

  @Test
  void aValueThatNeverFallsSuggestsNothing() {
    LearningRateCurve rising =
        new LearningRateCurve(new double[] {1, 2, 3}, new double[] {1, 2, 30}, 0, true);
    assertThat(rising.steepestDescent()).isEmpty();
    assertThat(rising.tenthOfMinimum()).isEmpty();
    LearningRateCurve nothing = new LearningRateCurve(new double[0], new double[0], 5, true);
    assertThat(nothing.steepestDescent()).isEmpty();
    assertThat(nothing.tenthOfMinimum()).isEmpty();
    assertThat(nothing.climbs()).isTrue();
  }

  @Test
  void aRangeThatEndsTooEarlyIsSaidToDoSo() {
    LearningRateCurve curve = test.range(1e-6, 1e-3).steps(30).run(new double[] {3});
    assertThat(curve.rates()).hasSize(30);
    assertThat(curve.rates()[29]).isEqualTo(1e-3);
    assertThat(curve.exploded()).isFalse();
    assertThat(curve.climbs()).isFalse();
  }

  @Test
  void aValueThatIsNotFiniteIsAnExplosion() {
    LearningRateCurve curve =
        test.range(1e150, 1e300).steps(20).explosion(1e300).run(new double[] {3});
    assertThat(curve.exploded()).isTrue();
    assertThat(curve.values().length).isLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void bothSuggestionsTrain(long seed) {
    Residuals sum = Residuals.random(200, 5, 0.1, seed);
    Training training = Training.of(sum).rule(Sgd.withLearningRate(1e-9)).batchSize(100).seed(seed);
    double[] x0 = new double[5];
    LearningRateCurve curve = LearningRateRangeTest.of(training).range(1e-5, 10).run(x0);
    assertThat(curve.exploded()).isTrue();
    for (double rate :
        new double[] {
          curve.steepestDescent().orElseThrow(), curve.tenthOfMinimum().orElseThrow()
        }) {
      double value =
          training
              .rule(Sgd.withLearningRate(rate))
              .evaluatingTraining()
              .run(x0, 100)
              .bestValue()
              .orElseThrow();
      // The noise of the targets leaves 0.005; at the start the value is about 27.
      assertThat(value).isLessThan(0.05);
    }
  }

  @Test
  void whatWatchesTheTrainingIsLeftOut() {
    Training watched =
        Training.of(parabola)
            .rule(Sgd.withLearningRate(7))
            .stopping(Stopping.iterations(2))
            .earlyStopping(history -> true)
            .rateFeedback(history -> 0)
            .epochObserver(
                (epoch, checkpoint) -> {
                  throw new AssertionError("seen");
                })
            .observer(step -> Answer.STOP);
    LearningRateCurve curve = LearningRateRangeTest.of(watched).steps(50).run(new double[] {3});
    LearningRateCurve bare = test.steps(50).run(new double[] {3});
    assertThat(curve.values()).containsExactly(bare.values());
    assertThat(curve.values().length).isGreaterThan(20);
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesArePositive(double bad) {
    refuses("lowest must be positive and finite, got " + bad, () -> test.range(bad, 1));
    refuses("highest must be positive and finite, got " + bad, () -> test.range(1, bad));
    refuses("factor must be above 1 and finite, got " + bad, () -> test.explosion(bad));
  }

  @Test
  void otherBadArguments() {
    refuses("highest must be above lowest, 2.0, got 2.0", () -> test.range(2, 2));
    refuses("steps must be at least 2, got 1", () -> test.steps(1));
    refuses("neighbours must be at least 0, got -1", () -> test.smoothing(-1));
    refuses(
        "smoothing must be at least 0, got -1",
        () -> new LearningRateCurve(new double[] {1}, new double[] {1}, -1, false));
    refuses(
        "values has length 1 but there are 2 rates",
        () -> new LearningRateCurve(new double[] {1, 2}, new double[] {1}, 0, false));
    assertThatIllegalStateException()
        .isThrownBy(() -> LearningRateRangeTest.of(Training.of(parabola)).run(new double[] {3}));
  }
}
