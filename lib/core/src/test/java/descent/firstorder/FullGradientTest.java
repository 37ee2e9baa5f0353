package descent.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.rule.Adam;
import descent.firstorder.rule.Momentum;
import descent.firstorder.rule.Nesterov;
import descent.firstorder.rule.NesterovMomentum;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FullGradientTest {
  private final Quadratic bowl = Quadratic.diagonal(2, 20);
  private final double[] start = {5, 1};

  private Result run(UpdateRule rule, int steps) {
    return FullGradient.of(rule)
        .minimize(bowl, start, Stopping.iterations(steps), Recording.points());
  }

  @Test
  void withSgdItIsGradientDescentBitForBit() {
    Stopping stopping = Stopping.gradientBelow(1e-300).or(Stopping.iterations(10_000));
    for (double rate : new double[] {0.01, 0.09, 0.1, 0.11}) {
      Result byRule =
          FullGradient.of(Sgd.withLearningRate(rate))
              .minimize(bowl, start, stopping, Recording.points());
      Result plain =
          GradientDescent.withStepSize(rate).minimize(bowl, start, stopping, Recording.points());
      assertThat(byRule).usingRecursiveComparison().isEqualTo(plain);
    }
  }

  static UpdateRule[] rules() {
    return new UpdateRule[] {
      Momentum.withLearningRate(0.01),
      Momentum.withSchedule(t -> 0.1 / t).withConvention(Momentum.Convention.HEAVY_BALL),
      NesterovMomentum.withLearningRate(0.01),
      Nesterov.withLearningRate(0.05),
      Adam.withLearningRate(0.1)
    };
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyStepIsTheRules(UpdateRule rule) {
    double[][] points = run(rule, 60).trace().points();
    UpdateRule.State state = rule.start(2);
    double[] x = start.clone();
    double[] gradient = new double[2];
    for (double[] point : points) {
      assertThat(point).containsExactly(x);
      bowl.valueAndGradient(x, gradient);
      state.step(x, gradient);
    }
  }

  @Test
  void theSourcesComparisonAtALearningRateOfOneTenth() {
    // x² + 10y² from (5, 1), 50 steps, β = 0.9, the velocity an average.
    Momentum average = Momentum.withLearningRate(0.1).withConvention(Momentum.Convention.AVERAGE);
    Result r = run(average, 50);
    assertThat(r.lastValue()).isCloseTo(0.146, within(5e-4));
    assertThat(r.lastPoint()).containsExactly(new double[] {0.370, -0.030}, within(5e-4));

    Result tuned = run(Momentum.forQuadratic(2, 20), 50);
    assertThat(tuned.lastValue()).isCloseTo(2.7e-24, within(5e-26));
  }

  @Test
  void aMomentsRestIsNoLackOfProgress() {
    // ½t² with η = β = ½ from 1, all exact: 1, ½, 0, −¼, −¼, −⅛, …
    Momentum ball = Momentum.withLearningRate(0.5).withBeta(0.5);
    Result r =
        FullGradient.of(ball)
            .minimize(
                Quadratic.diagonal(1, 1),
                new double[] {1, 1},
                Stopping.iterations(5),
                Recording.points());
    assertThat(r.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(r.trace().coordinate(0)).containsExactly(1, 0.5, 0, -0.25, -0.25, -0.125);
  }

  @Test
  void aRestForEverIsLackOfProgress() {
    Differentiable flat = Objective.of(t -> 3, t -> 0);
    Result r =
        FullGradient.of(Momentum.withLearningRate(0.5))
            .minimize(flat, new double[] {1}, k -> Optional.empty());
    assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
    assertThat(r.iterations()).isEqualTo(2);
  }

  @Test
  void stepsLostToRoundingEndTheRunOnceTheVelocityIsFull() {
    // The slope 1 gives a velocity of 2 at β = ½, which is lost beside 1e17.
    Differentiable slope = Objective.of(t -> t, t -> 1);
    Result r =
        FullGradient.of(Momentum.withLearningRate(1).withBeta(0.5))
            .minimize(slope, new double[] {1e17}, Stopping.iterations(1000));
    assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
    assertThat(r.iterations()).isBetween(50, 60);

    // At β = 0.99 it grows to 100, and the point moves: the first step alone decides nothing.
    Result moves =
        FullGradient.of(Momentum.withLearningRate(1).withBeta(0.99))
            .minimize(slope, new double[] {1e17}, Stopping.iterations(1000));
    assertThat(moves.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(moves.lastPoint()[0]).isLessThan(1e17);
  }

  @Test
  void refusesBadSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FullGradient.of(null))
        .withMessage("rule must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(Momentum.withSchedule(t -> t == 3 ? Double.NaN : 0.01), 5))
        .withMessage(
            "the schedule's learning rate must be non-negative and finite, got NaN at step 3");
  }
}
