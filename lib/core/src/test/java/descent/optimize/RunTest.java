package descent.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import descent.firstorder.GradientDescent;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
  private final Differentiable parabola = Objective.of(t -> t * t, t -> 2 * t);

  @Test
  void aRunWithoutAnEndHasNoResult() {
    Run run = new Run(parabola, new double[] {1}, Stopping.iterations(3), Recording.nothing());
    assertThat(run.goesOn()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(run::result)
        .withMessage("the run has not stopped yet");
  }

  @Test
  void aStepLostToRoundingIsNoConvergence() {
    // At θ = 1 a step of 2e-17 is below half an ulp.
    Result r =
        GradientDescent.withStepSize(1e-17)
            .minimize(parabola, new double[] {1}, Stopping.gradientBelow(1e-8));
    assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
    assertThat(r.converged()).isFalse();
    assertThat(r.iterations()).isEqualTo(1);
  }

  @Test
  void anExactMinimizerWithoutToleranceIsNoProgress() {
    Result r =
        GradientDescent.withExactStep()
            .minimize(Quadratic.diagonal(2, 2), new double[] {3, 4}, Stopping.iterations(100));
    assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
    assertThat(r.minimizer()).containsExactly(0, 0);
    assertThat(r.iterations()).isEqualTo(2);
  }

  @Test
  void aPausingScheduleIsNoLackOfProgress() {
    Result r =
        GradientDescent.withSchedule(step -> step == 1 ? 0 : 0.25)
            .minimize(parabola, new double[] {8}, Stopping.iterations(3));
    assertThat(r.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(r.minimizer()).containsExactly(2);
  }

  @Test
  void divergenceEndsWithTheBestPoint() {
    Result r =
        GradientDescent.withStepSize(1.1)
            .minimize(parabola, new double[] {4}, Stopping.gradientBelow(1e-8));
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(r.minimizer()).containsExactly(4);
    assertThat(r.minimum()).isEqualTo(16);
    assertThat(Math.abs(r.lastPoint()[0])).isGreaterThan(1e150);
  }

  @Test
  void aConvergedRunAnswersWithThePointWhereItConverged() {
    // f = 1 + t² is exactly 1 for every |t| < 1e-8, where the gradient still tells the points
    // apart.
    Differentiable f = Objective.of(t -> 1 + t * t, t -> 2 * t);
    Result r =
        GradientDescent.withStepSize(0.25)
            .minimize(f, new double[] {1}, Stopping.gradientBelow(1e-12));
    assertThat(r.gradientNorm()).isLessThanOrEqualTo(1e-12);
    assertThat(r.minimizer()).containsExactly(r.lastPoint());
  }

  @Test
  void aRunThatConvergesHigherUpAnswersWithTheLowerPoint() {
    // The run passes 0.5, where f = −1, and ends on the flat ground at 1.5, where f = 3.
    Differentiable f =
        Objective.of(t -> t < 1.5 ? -Math.abs(t + 0.5) : 3, t -> t < 0.25 ? -1 : t < 1.5 ? -2 : 0);
    Result r =
        GradientDescent.withStepSize(0.5)
            .minimize(f, new double[] {0}, Stopping.gradientBelow(1e-12));
    assertThat(r.converged()).isTrue();
    assertThat(r.lastPoint()).containsExactly(1.5);
    assertThat(r.minimizer()).containsExactly(0.5);
    assertThat(r.minimum()).isEqualTo(-1);
    assertThat(r.gradientNorm()).isEqualTo(2);
  }

  @Test
  void minusInfinityIsNeverTheBestValue() {
    Differentiable f = Objective.of(t -> t < 0 ? Double.NEGATIVE_INFINITY : t, t -> 1);
    Result r =
        GradientDescent.withStepSize(0.75).minimize(f, new double[] {1}, Stopping.iterations(9));
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(r.minimizer()).containsExactly(0.25);
    assertThat(r.lastValue()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void observersSeeValueStepAndPoint() {
    List<String> seen = new ArrayList<>();
    GradientDescent.withStepSize(0.25)
        .minimize(
            parabola,
            new double[] {8},
            Stopping.iterations(2),
            k -> {
              seen.add(
                  k.number()
                      + ": "
                      + k.point()[0]
                      + " "
                      + k.value()
                      + " from "
                      + k.previousValue()
                      + " by "
                      + k.stepSize()
                      + " over "
                      + k.stepLength()
                      + " slope "
                      + k.gradientNorm()
                      + " evaluations "
                      + k.evaluations());
              assertThat(k.elapsedNanos()).isNotNegative();
              return Observer.Answer.CONTINUE;
            });
    assertThat(seen)
        .containsExactly(
            "0: 8.0 64.0 from 64.0 by 0.0 over 0.0 slope 16.0 evaluations 2",
            "1: 4.0 16.0 from 64.0 by 0.25 over 4.0 slope 8.0 evaluations 4",
            "2: 2.0 4.0 from 16.0 by 0.25 over 2.0 slope 4.0 evaluations 6");
  }

  @Test
  void observersCannotMoveThePoint() {
    Result r =
        GradientDescent.withStepSize(0.25)
            .minimize(
                parabola,
                new double[] {8},
                Stopping.iterations(1),
                k -> {
                  k.point()[0] = 100;
                  return Observer.Answer.CONTINUE;
                });
    assertThat(r.minimizer()).containsExactly(4);
  }

  @Test
  void stoppingRulesComeBeforeObserversAndInterrupts() {
    Result r =
        GradientDescent.withStepSize(0.25)
            .minimize(
                parabola,
                new double[] {8},
                Stopping.valueBelow(16),
                k -> k.number() == 1 ? Observer.Answer.STOP : Observer.Answer.CONTINUE);
    assertThat(r.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
  }

  @Test
  void theResultKeepsItsOwnArrays() {
    Result r =
        GradientDescent.withStepSize(0.25)
            .minimize(parabola, new double[] {8}, Stopping.iterations(1));
    r.minimizer()[0] = 99;
    r.lastPoint()[0] = 99;
    assertThat(r.minimizer()).containsExactly(4);
    assertThat(r.lastPoint()).containsExactly(4);
  }

  @Test
  void theResultSpeaksInOneLine() {
    Result one =
        GradientDescent.withStepSize(0.25)
            .minimize(parabola, new double[] {8}, Stopping.iterations(1));
    assertThat(one)
        .hasToString(
            "stopped: the limit of iterations was reached after 1 iteration; minimum 16.0 at [4.0];"
                + " gradient norm 8.0; evaluations: 2 values, 2 gradients");
    Result two =
        GradientDescent.withStepSize(0.25)
            .minimize(parabola, new double[] {8}, Stopping.valueBelow(4));
    assertThat(two)
        .hasToString(
            "converged: the value reached the target after 2 iterations; minimum 4.0 at [2.0];"
                + " gradient norm 4.0; evaluations: 3 values, 3 gradients");
  }

  @Test
  void evaluationsInWords() {
    assertThat(new Evaluations(0, 0, 0, 0)).hasToString("none");
    assertThat(new Evaluations(1, 0, 2, 1))
        .hasToString("1 value, 2 Hessians, 1 Hessian product")
        .returns(4L, Evaluations::total);
    assertThat(new Evaluations(1, 2, 3, 4).total()).isEqualTo(10);
  }
}
