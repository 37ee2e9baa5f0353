package descent.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Trace;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientDescentTest {
  private final Differentiable parabola = Objective.of(t -> t * t, t -> 2 * t);
  private final Quadratic bowl = Quadratic.diagonal(2, 20);

  private static Result run(GradientDescent method, Differentiable f, int steps, double... x0) {
    return method.minimize(f, x0, Stopping.iterations(steps), Recording.points());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.45, 0.7, 0.99})
  void eachStepIsTheFormula(double stepSize) {
    Trace trace = run(GradientDescent.withStepSize(stepSize), parabola, 10, 4.0).trace();
    double theta = 4;
    for (double actual : trace.coordinate(0)) {
      assertThat(actual).isEqualTo(theta);
      theta = theta - stepSize * (2 * theta);
    }
  }

  @Test
  void theClosedFormOfTheSourcesFirstRun() {
    // θ_t = 5(1 − 0.8^t) for (θ − 5)² from 0 with η = 0.1.
    Differentiable f = Objective.of(t -> (t - 5) * (t - 5), t -> 2 * (t - 5));
    Result r = run(GradientDescent.withStepSize(0.1), f, 20, 0.0);
    assertThat(r.minimizer()[0]).isCloseTo(5 * (1 - Math.pow(0.8, 20)), within(1e-14));
  }

  @Test
  void scheduleIsAskedForStepsFromOne() {
    Result r = run(GradientDescent.withSchedule(t -> 0.1 * t), parabola, 3, 1.0);
    assertThat(r.trace().stepSizes()).containsExactly(0, 0.1, 0.2, 0.1 * 3);
    assertThat(r.minimizer()[0]).isCloseTo(0.8 * 0.6 * 0.4, within(1e-15));
  }

  @Test
  void inverseSmoothnessIsOneOverTheLargestEigenvalue() {
    Result r = run(GradientDescent.withInverseSmoothness(), bowl, 2, 5.0, 1.0);
    assertThat(r.trace().stepSizes()[1]).isCloseTo(1 / 20.0, within(1e-15));
    assertThat(r.minimizer()[0]).isCloseTo(5 * 0.9 * 0.9, within(1e-13));
  }

  @Test
  void exactStepMinimizesAlongTheGradient() {
    Trace trace = run(GradientDescent.withExactStep(), bowl, 5, 5.0, 1.0).trace();
    for (int k = 1; k < trace.size(); k++) {
      double[] before = trace.points()[k - 1];
      double[] g = bowl.gradient(before);
      double numerator = g[0] * g[0] + g[1] * g[1];
      double denominator = 2 * g[0] * g[0] + 20 * g[1] * g[1];
      assertThat(trace.stepSizes()[k]).isCloseTo(numerator / denominator, within(1e-14));
      // At the minimizer along the line the new gradient is orthogonal to the old one.
      double[] next = bowl.gradient(trace.points()[k]);
      assertThat(next[0] * g[0] + next[1] * g[1]).isCloseTo(0, within(1e-12 * numerator));
    }
  }

  @Test
  void exactStepFromTheWorstStartShrinksByTheKantorovichFactor() {
    // From (κ, 1) on diag(1, κ) the value falls by ((κ − 1)/(κ + 1))² at every step, exactly.
    double kappa = 10;
    Quadratic f = Quadratic.diagonal(1, kappa);
    double[] values = run(GradientDescent.withExactStep(), f, 8, kappa, 1.0).trace().values();
    double factor = Math.pow((kappa - 1) / (kappa + 1), 2);
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k] / values[k - 1]).isCloseTo(factor, within(1e-12));
    }
  }

  @Test
  void exactStepFindsThatASaddleIsUnbounded() {
    Result r = run(GradientDescent.withExactStep(), Quadratic.diagonal(1, -1), 100, 0.1, 1.0);
    assertThat(r.stopReason()).isEqualTo(StopReason.UNBOUNDED);
    assertThat(r.minimizer()).containsExactly(0.1, 1);
    assertThat(r.iterations()).isZero();
  }

  @Test
  void theBoundOnAQuadraticHoldsFromBothSides() {
    double bound = 2 / 20.0;
    assertThat(run(GradientDescent.withStepSize(0.99 * bound), bowl, 500, 5, 1).lastValue())
        .isLessThan(1e-3);
    assertThat(run(GradientDescent.withStepSize(1.01 * bound), bowl, 500, 5, 1).lastValue())
        .isGreaterThan(1e3);
  }

  @Test
  void badArgumentsAreNamed() {
    double[] x0 = {1};
    Stopping one = Stopping.iterations(1);
    refused(() -> GradientDescent.withStepSize(0), "stepSize must be positive and finite, got 0.0");
    refused(
        () -> GradientDescent.withStepSize(-0.1), "stepSize must be positive and finite, got -0.1");
    refused(
        () -> GradientDescent.withStepSize(Double.NaN),
        "stepSize must be positive and finite, got NaN");
    refused(() -> GradientDescent.withSchedule(null), "schedule must not be null");
    refused(() -> new GradientDescent(null), "stepSize must not be null");
    refused(
        () -> GradientDescent.withSchedule(t -> Double.NaN).minimize(parabola, x0, one),
        "the schedule's step size must be non-negative and finite, got NaN at step 1");
    refused(
        () -> GradientDescent.withSchedule(t -> -0.5).minimize(parabola, x0, one),
        "the schedule's step size must be non-negative and finite, got -0.5 at step 1");
    refused(
        () ->
            GradientDescent.withSchedule(t -> Double.POSITIVE_INFINITY).minimize(parabola, x0, one),
        "the schedule's step size must be non-negative and finite, got Infinity at step 1");
    refused(
        () -> GradientDescent.withInverseSmoothness().minimize(parabola, x0, one),
        "f must know its smoothness β for a step of 1/β, got WithGradient: give a step size"
            + " instead");
    refused(
        () -> GradientDescent.withExactStep().minimize(parabola, x0, one),
        "f must be quadratic for an exact step, got WithGradient");
    refused(
        () ->
            GradientDescent.withInverseSmoothness()
                .minimize(Quadratic.diagonal(0, 0), new double[2], one),
        "the smoothness of f must be positive and finite, got 0.0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
