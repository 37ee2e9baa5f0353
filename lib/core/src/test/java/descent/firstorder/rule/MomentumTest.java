package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.UpdateRule;
import descent.function.Quadratic;
import descent.linalg.Vectors;
import descent.schedule.Schedule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MomentumTest {
  private static final Schedule FALLING = step -> 0.02 / Math.sqrt(step);

  static Stream<Arguments> pairs() {
    return Stream.of(Momentum.Convention.values())
        .flatMap(a -> Stream.of(Momentum.Convention.values()).map(b -> Arguments.of(a, b)));
  }

  /** The last point of 40 steps on an oblique quadratic. */
  private static double[] run(UpdateRule rule) {
    Quadratic f = Quadratic.of(new double[][] {{2, 0.5}, {0.5, 20}}, new double[] {1, -1}, 0);
    double[] x = {3, -2};
    double[] gradient = new double[2];
    UpdateRule.State state = rule.start(2);
    for (int t = 0; t < 40; t++) {
      f.valueAndGradient(x, gradient);
      state.step(x, gradient);
    }
    return x;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void atAConstantRateAllConventionsConvertIntoEachOther(
      Momentum.Convention from, Momentum.Convention to) {
    Momentum rule = Momentum.withLearningRate(0.013).withBeta(0.83).withConvention(from);

    // Forty steps of rounding, not amplified on a convex quadratic.
    assertThat(run(rule.in(to))).containsExactly(run(rule), within(1e-13));
    assertThat(rule.in(to).in(from).learningRate().at(1)).isCloseTo(0.013, within(1e-17));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void atFallingRatesOnlyTheExactConversionsAreMade(
      Momentum.Convention from, Momentum.Convention to) {
    Momentum rule = new Momentum(FALLING, 0.83, from);
    if (from.isExactAtAnyRate(to)) {
      assertThat(run(rule.in(to))).containsExactly(run(rule), within(1e-13));
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rule.in(to))
          .withMessageStartingWith(
              from + " and " + to + " are the same method only at a constant learning rate, got ");
    }
  }

  @Test
  void atFallingRatesTheTwoFamiliesAreOtherMethods() {
    double[] sum = run(new Momentum(FALLING, 0.83, Momentum.Convention.SUM));
    double[] inside = run(new Momentum(FALLING, 0.83, Momentum.Convention.RATE_IN_VELOCITY));

    assertThat(Vectors.distance(sum, inside)).isGreaterThan(1e-3);
  }

  @Test
  void nesterovsTwoSequencesAreTheLookAheadForm() {
    double[] ahead = run(NesterovMomentum.withSchedule(FALLING).withBeta(0.7));
    double[] sequences = run(Nesterov.withSchedule(FALLING).withConstantBeta(0.7));
    assertThat(sequences).containsExactly(ahead, within(1e-13));

    NesterovMomentum constant = NesterovMomentum.withLearningRate(0.01);
    assertThat(run(constant.withConvention(NesterovMomentum.Convention.SUM)))
        .containsExactly(run(constant), within(1e-13));
  }

  @Test
  void theLookAheadIsSutskeversTwoEquations() {
    Quadratic f = Quadratic.of(new double[][] {{2, 0.5}, {0.5, 20}}, new double[] {1, -1}, 0);
    double[] theta = {3, -2};
    double[] v = {0, 0};
    double[] gradient = new double[2];
    double[] y = theta.clone();
    UpdateRule.State state = NesterovMomentum.withSchedule(FALLING).withBeta(0.7).start(2);
    for (int t = 1; t <= 15; t++) {
      double[] ahead = {theta[0] + 0.7 * v[0], theta[1] + 0.7 * v[1]};
      assertThat(y).containsExactly(ahead, within(1e-13));
      f.valueAndGradient(ahead, gradient);
      for (int i = 0; i < 2; i++) {
        v[i] = 0.7 * v[i] - FALLING.at(t) * gradient[i];
        theta[i] += v[i];
      }
      f.valueAndGradient(y, gradient);
      state.step(y, gradient);
    }
  }

  @Test
  void heavyBallReachesItsRateAndNesterovItsBound() {
    Quadratic f = Quadratic.of(new double[][] {{1, 0}, {0, 100}}, new double[] {0, 0}, 0);
    double[] gradient = new double[2];
    double[] x = {1, 1};
    UpdateRule.State state = Momentum.forQuadratic(1, 100).start(2);
    double[] y = {1, 1};
    UpdateRule nesterov = Nesterov.stronglyConvex(1, 100);
    UpdateRule.State accelerated = nesterov.start(2);
    for (int t = 1; t <= 100; t++) {
      f.valueAndGradient(x, gradient);
      state.step(x, gradient);
      f.valueAndGradient(y, gradient);
      accelerated.step(y, gradient);
    }
    // The spectral radius is (√κ − 1)/(√κ + 1) = 9/11, a double eigenvalue: t (9/11)^t.
    assertThat(Vectors.norm(x)).isLessThan(100 * 20 * Math.pow(9.0 / 11, 100));
    double[] point = accelerated.memory().vectors().get(0);
    double start = f.value(new double[] {1, 1}) + 0.5 * 2;
    assertThat(f.value(point)).isLessThan(Math.pow(1 - 0.1, 100) * start);
  }

  @Test
  void theOriginalCoefficientsKeepTheBoundOfConvexFunctions() {
    for (Nesterov rule :
        new Nesterov[] {
          Nesterov.withLearningRate(0.01),
          Nesterov.withLearningRate(0.01).withRationalCoefficients()
        }) {
      Quadratic f = Quadratic.of(new double[][] {{0.001, 0}, {0, 100}}, new double[] {0, 0}, 0);
      double[] y = {50, 1};
      double[] gradient = new double[2];
      UpdateRule.State state = rule.start(2);
      for (int t = 1; t <= 300; t++) {
        f.valueAndGradient(y, gradient);
        state.step(y, gradient);
        double value = f.value(state.memory().vectors().get(0));
        assertThat(value).isLessThanOrEqualTo(2 * 100 * 2501.0 / ((t + 1.0) * (t + 1.0)));
      }
    }
  }

  @Test
  void theOriginalSequenceIsTheRecursion() {
    double[] x = {2};
    UpdateRule.State state = Nesterov.withLearningRate(0.1).start(1);
    double a = 1;
    double y = 2;
    double previous = 2;
    for (int t = 1; t <= 12; t++) {
      double g = Math.sin(t);
      state.step(x, new double[] {g});
      double next = y - 0.1 * g;
      double following = (1 + Math.sqrt(1 + 4 * a * a)) / 2;
      y = next + (a - 1) / following * (next - previous);
      previous = next;
      a = following;
      assertThat(x[0]).isEqualTo(y);
    }
    assertThat(Arrays.asList(state.memory().vectors().get(1)[0])).containsExactly(a);
  }

  @Test
  void refusesBadSettings() {
    Momentum rule = Momentum.withLearningRate(0.1);
    for (double beta : new double[] {-0.1, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rule.withBeta(beta))
          .withMessage("beta must be at least 0 and below 1, got " + beta);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NesterovMomentum.withLearningRate(0.1).withBeta(beta));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Nesterov.withLearningRate(0.1).withConstantBeta(beta));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Momentum.withLearningRate(0))
        .withMessage("learningRate must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Momentum.forQuadratic(2, 1))
        .withMessage("smoothness must be at least mu = 2.0, got 1.0");
  }
}
