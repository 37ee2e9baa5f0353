package descent.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.linalg.Vectors;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Trace;
import descent.random.Xoshiro256PlusPlus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbedGradientDescentTest {

  /** x² + (y² − 1)²: minimizers at (0, ±1), a saddle at the origin between them. */
  private final Differentiable wells =
      Objective.of(
          2,
          x -> x[0] * x[0] + Math.pow(x[1] * x[1] - 1, 2),
          (x, g) -> {
            g[0] = 2 * x[0];
            g[1] = 4 * x[1] * (x[1] * x[1] - 1);
          });

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void leavesTheSaddleThatGradientDescentStaysIn(long seed) {
    double[] onTheRidge = {2, 0};
    Result stuck =
        GradientDescent.withStepSize(0.05).minimize(wells, onTheRidge, Stopping.iterations(5000));
    assertThat(stuck.lastPoint()[1]).isZero();
    assertThat(stuck.minimum()).isEqualTo(1);

    Result free =
        PerturbedGradientDescent.withStepSize(0.05, 1e-3, 200, seed)
            .minimize(wells, onTheRidge, Stopping.iterations(5000));
    assertThat(free.stopReason()).isEqualTo(StopReason.SECOND_ORDER_TOLERANCE);
    assertThat(free.converged()).isTrue();
    assertThat(Math.abs(free.minimizer()[1])).isCloseTo(1, within(1e-3));
    assertThat(free.minimum()).isLessThan(1e-6);
  }

  @Test
  void eachStepIsTheAlgorithm() {
    PerturbedGradientDescent method = new PerturbedGradientDescent(0.1, 0.5, 4, 0.02, 1e-3, 77);
    double[] x0 = {0.4, 0.001};
    Trace trace = method.minimize(wells, x0, Stopping.iterations(30), Recording.points()).trace();
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(77);
    double[] x = x0.clone();
    int noiseAt = -100;
    int steps = 0;
    double before = 0;
    int noises = 0;
    for (int k = 0; k < trace.size(); k++) {
      assertThat(trace.points()[k]).containsExactly(x, within(1e-15));
      double[] g = wells.gradient(x);
      if (steps - noiseAt == 4 && wells.value(x) - before > -1e-3) {
        assertThat(k).isEqualTo(trace.size() - 1);
        break;
      }
      if (Vectors.norm(g) <= 0.5 && steps - noiseAt > 4) {
        noiseAt = steps;
        before = wells.value(x);
        double[] xi = {random.nextGaussian(), random.nextGaussian()};
        double length = 0.02 * Math.sqrt(random.nextDouble()) / Vectors.norm(xi);
        x = new double[] {x[0] + length * xi[0], x[1] + length * xi[1]};
        noises++;
      } else {
        x = new double[] {x[0] - 0.1 * g[0], x[1] - 0.1 * g[1]};
        steps++;
      }
    }
    assertThat(noises).isGreaterThanOrEqualTo(2);
  }

  @Test
  void noiseIsUniformInTheBall() {
    // In three dimensions the mean radius is ¾ and P(radius ≤ ½) = ⅛.
    Differentiable flat = Objective.of(3, x -> 0, (x, g) -> {});
    double mean = 0;
    double inner = 0;
    double[] direction = new double[3];
    int draws = 20_000;
    for (int seed = 0; seed < draws; seed++) {
      double[] x =
          PerturbedGradientDescent.withStepSize(1, 1, 1, seed)
              .withRadius(2)
              .minimize(flat, new double[3], Stopping.iterations(1))
              .lastPoint();
      double radius = Vectors.norm(x) / 2;
      assertThat(radius).isLessThanOrEqualTo(1);
      mean += radius / draws;
      inner += radius <= 0.5 ? 1.0 / draws : 0;
      Vectors.axpy(1.0 / draws, x, direction);
    }
    // Standard errors 0.0014, 0.0023 and 0.006.
    assertThat(mean).isCloseTo(0.75, within(0.006));
    assertThat(inner).isCloseTo(0.125, within(0.01));
    assertThat(direction).containsExactly(new double[3], within(0.03));
  }

  @Test
  void defaultsAndVariants() {
    PerturbedGradientDescent method = PerturbedGradientDescent.withStepSize(0.1, 0.01, 50, 3);
    assertThat(method.radius()).isCloseTo(1e-3, within(1e-18));
    assertThat(method.decrease()).isCloseTo(1e-5, within(1e-20));
    assertThat(method.withRadius(2).radius()).isEqualTo(2);
    assertThat(method.withDecrease(3).decrease()).isEqualTo(3);
    assertThat(method.withRadius(2).withDecrease(3))
        .isEqualTo(new PerturbedGradientDescent(0.1, 0.01, 50, 2, 3, 3));
  }

  @Test
  void parametersOfTheTheorem() {
    // By hand: n = 10, ℓ = 4, ρ = 2, ε = 0.1, δ = 0.01, Δ = 5, c = 0.5.
    double chi = 3 * Math.max(Math.log(10 * 4 * 5 / (0.5 * 0.01 * 0.01)), 4);
    PerturbedGradientDescent method =
        PerturbedGradientDescent.ofTheory(10, 4, 2, 0.1, 0.01, 5, 0.5, 1);
    assertThat(method.stepSize()).isEqualTo(0.125);
    assertThat(method.gradientThreshold())
        .isCloseTo(Math.sqrt(0.5) / (chi * chi) * 0.1, within(1e-16));
    assertThat(method.radius()).isCloseTo(Math.sqrt(0.5) / (chi * chi) * 0.1 / 4, within(1e-16));
    assertThat(method.decrease())
        .isCloseTo(0.5 / Math.pow(chi, 3) * Math.sqrt(0.001 / 2), within(1e-16));
    assertThat(method.waiting()).isEqualTo((int) Math.ceil(chi / 0.25 * 4 / Math.sqrt(0.2)));
    // The logarithm counts from 4 on only.
    assertThat(PerturbedGradientDescent.ofTheory(1, 1, 1, 1, 0.5, 1e-3, 1, 1).waiting())
        .isEqualTo(12);
  }

  @Test
  void theTheoremsParametersEscapeASaddle() {
    Result r =
        PerturbedGradientDescent.ofTheory(2, 12, 24, 0.5, 0.1, 1, 1, 5)
            .minimize(wells, new double[2], Stopping.iterations(200_000));
    assertThat(r.stopReason()).isEqualTo(StopReason.SECOND_ORDER_TOLERANCE);
    assertThat(Math.abs(r.minimizer()[1])).isCloseTo(1, within(0.01));
  }

  @Test
  void aGradientRuleEndsTheRunAtTheFirstSaddle() {
    Result r =
        PerturbedGradientDescent.withStepSize(0.05, 1e-3, 200, 1)
            .minimize(wells, new double[2], Stopping.gradientBelow(1e-2));
    assertThat(r.iterations()).isZero();
    assertThat(r.stopReason()).isEqualTo(StopReason.GRADIENT_TOLERANCE);
  }

  @Test
  void anUnboundedSaddleIsLeftForGood() {
    Result r =
        PerturbedGradientDescent.withStepSize(0.1, 1e-3, 50, 2)
            .minimize(Gallery.saddle(), new double[2], Stopping.valueBelow(-1e6));
    assertThat(r.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
  }

  @Test
  void aMinimizerOfABowlIsRecognized() {
    Result r =
        PerturbedGradientDescent.withStepSize(0.09, 1e-4, 100, 2)
            .minimize(Quadratic.diagonal(2, 20), new double[] {5, 1}, Stopping.iterations(10_000));
    assertThat(r.stopReason()).isEqualTo(StopReason.SECOND_ORDER_TOLERANCE);
    assertThat(r.minimum()).isLessThan(1e-8);
  }

  @Test
  void badArgumentsAreNamed() {
    refused(
        () -> PerturbedGradientDescent.withStepSize(0, 1, 1, 1),
        "stepSize must be positive and finite, got 0.0");
    refused(
        () -> PerturbedGradientDescent.withStepSize(1, Double.NaN, 1, 1),
        "gradientThreshold must be positive and finite, got NaN");
    refused(
        () -> PerturbedGradientDescent.withStepSize(1, 1, 0, 1),
        "waiting must be at least 1, got 0");
    PerturbedGradientDescent method = PerturbedGradientDescent.withStepSize(1, 1, 1, 1);
    refused(() -> method.withRadius(0), "radius must be positive and finite, got 0.0");
    refused(() -> method.withDecrease(-1), "decrease must be positive and finite, got -1.0");
    refused(
        () -> PerturbedGradientDescent.ofTheory(0, 1, 1, 1, 0.5, 1, 1, 1),
        "dimension must be at least 1, got 0");
    refused(
        () -> PerturbedGradientDescent.ofTheory(1, 1, 1, 1, 1, 1, 1, 1),
        "failure must be between 0.0 and 1.0, got 1.0");
    refused(
        () -> PerturbedGradientDescent.ofTheory(1, 1, 1, 1, 0.5, 1, 2, 1),
        "constant must be at most 1, got 2.0");
    refused(
        () -> PerturbedGradientDescent.ofTheory(1, 1, 1, 2, 0.5, 1, 1, 1),
        "accuracy must be at most smoothness²/hessianLipschitz = 1.0, got 2.0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
