package descent.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoppingTest {

  /** An iteration as a plain record. */
  private record Fixed(
      int number,
      double value,
      double previousValue,
      double gradientNorm,
      double stepLength,
      long evaluations,
      long elapsedNanos)
      implements Iteration {
    @Override
    public double[] point() {
      return new double[0];
    }

    @Override
    public double stepSize() {
      return 1;
    }
  }

  private static final Fixed K = new Fixed(10, 2, 2.5, 0.1, 0.01, 22, 1000);
  private static final Fixed START = new Fixed(0, 2, 2, 0.1, 0, 2, 0);

  @Test
  void eachRuleIsItsFormulaWithEquality() {
    expect(Stopping.gradientBelow(0.1), K, StopReason.GRADIENT_TOLERANCE);
    expectNothing(Stopping.gradientBelow(0.0999), K);
    expect(Stopping.valueChangeBelow(0.5), K, StopReason.VALUE_TOLERANCE);
    expectNothing(Stopping.valueChangeBelow(0.49), K);
    expect(Stopping.stepBelow(0.01), K, StopReason.STEP_TOLERANCE);
    expectNothing(Stopping.stepBelow(0.0099), K);
    expect(Stopping.valueBelow(2), K, StopReason.TARGET_REACHED);
    expectNothing(Stopping.valueBelow(1.99), K);
    expect(Stopping.iterations(10), K, StopReason.ITERATION_LIMIT);
    expectNothing(Stopping.iterations(11), K);
    expect(Stopping.evaluations(22), K, StopReason.EVALUATION_LIMIT);
    expectNothing(Stopping.evaluations(23), K);
    expect(Stopping.time(Duration.ofNanos(1000)), K, StopReason.TIME_LIMIT);
    expectNothing(Stopping.time(Duration.ofNanos(1001)), K);
    expect(Stopping.when(k -> k.number() == 10), K, StopReason.CONDITION);
    expectNothing(Stopping.when(k -> k.number() == 11), K);
  }

  @Test
  void changesNeedAStep() {
    expectNothing(Stopping.valueChangeBelow(1), START);
    expectNothing(Stopping.stepBelow(1), START);
    expect(Stopping.iterations(0), START, StopReason.ITERATION_LIMIT);
  }

  @Test
  void aRiseIsNoSmallDecrease() {
    expectNothing(Stopping.valueChangeBelow(1), new Fixed(3, 2 + 1e-12, 2, 1, 1, 4, 0));
    expect(
        Stopping.valueChangeBelow(0), new Fixed(3, 2, 2, 1, 1, 4, 0), StopReason.VALUE_TOLERANCE);
  }

  @Test
  void nanFulfilsNoTolerance() {
    Fixed nan = new Fixed(3, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 4, 0);
    expectNothing(
        Stopping.gradientBelow(1)
            .or(Stopping.valueBelow(1))
            .or(Stopping.stepBelow(1))
            .or(Stopping.valueChangeBelow(1)),
        nan);
  }

  @Test
  void orReportsTheFirstRuleThatHolds() {
    expect(Stopping.valueBelow(2).or(Stopping.iterations(10)), K, StopReason.TARGET_REACHED);
    expect(Stopping.valueBelow(1).or(Stopping.iterations(10)), K, StopReason.ITERATION_LIMIT);
    expectNothing(Stopping.valueBelow(1).or(Stopping.iterations(11)), K);
  }

  @Test
  void andNeedsBothAndReportsTheFirst() {
    expect(Stopping.valueBelow(2).and(Stopping.iterations(10)), K, StopReason.TARGET_REACHED);
    expectNothing(Stopping.valueBelow(2).and(Stopping.iterations(11)), K);
    expectNothing(Stopping.valueBelow(1).and(Stopping.iterations(10)), K);
  }

  @Test
  void badArgumentsAreNamed() {
    refused(
        () -> Stopping.gradientBelow(-1), "tolerance must be non-negative and finite, got -1.0");
    refused(
        () -> Stopping.valueChangeBelow(Double.NaN),
        "tolerance must be non-negative and finite, got NaN");
    refused(() -> Stopping.stepBelow(-1), "tolerance must be non-negative and finite, got -1.0");
    refused(() -> Stopping.valueBelow(Double.NaN), "target must be finite, got NaN");
    refused(() -> Stopping.iterations(-1), "limit must be at least 0, got -1");
    refused(() -> Stopping.evaluations(0), "limit must be at least 1, got 0");
    refused(() -> Stopping.time(null), "limit must not be null");
    refused(() -> Stopping.time(Duration.ZERO), "limit in nanoseconds must be at least 1, got 0");
    refused(() -> Stopping.when(null), "condition must not be null");
    refused(() -> Stopping.iterations(1).or(null), "other must not be null");
    refused(() -> Stopping.iterations(1).and(null), "other must not be null");
  }

  @Test
  void onlyCriteriaOfConvergenceConverge() {
    assertThat(StopReason.values())
        .filteredOn(StopReason::converged)
        .containsExactlyInAnyOrder(
            StopReason.GRADIENT_TOLERANCE,
            StopReason.VALUE_TOLERANCE,
            StopReason.STEP_TOLERANCE,
            StopReason.TARGET_REACHED,
            StopReason.KKT_TOLERANCE,
            StopReason.SECOND_ORDER_TOLERANCE);
    assertThat(StopReason.values()).extracting(StopReason::description).doesNotHaveDuplicates();
  }

  private static void expect(Stopping rule, Iteration k, StopReason reason) {
    assertThat(rule.reached(k)).isEqualTo(Optional.of(reason));
  }

  private static void expectNothing(Stopping rule, Iteration k) {
    assertThat(rule.reached(k)).isEmpty();
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
