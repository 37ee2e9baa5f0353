package descent.firstorder.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SagaTest {
  private static final double[] X0 = {0, 0, 0};
  private final Residuals sum = Residuals.random(30, 3, 0.5, 1).withRidge(0.05);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachPassIsTheFormula(long seed) {
    double[][] points =
        Saga.withLearningRate(0.03)
            .withSeed(seed)
            .minimize(sum, X0, Stopping.iterations(4), Recording.points())
            .trace()
            .points();

    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    double[][] table = new double[30][];
    for (int i = 0; i < 30; i++) {
      table[i] = SvrgTest.termGradient(sum, i, X0);
    }
    double[] x = X0.clone();
    for (int pass = 1; pass <= 4; pass++) {
      for (int k = 0; k < 30; k++) {
        int i = random.nextInt(30);
        double[] g = SvrgTest.termGradient(sum, i, x);
        for (int j = 0; j < 3; j++) {
          // The mean afresh at each step: the library's running mean must not drift from it.
          double mean = 0;
          for (double[] row : table) {
            mean += row[j] / 30;
          }
          x[j] = x[j] - 0.03 * (g[j] - table[i][j] + mean);
        }
        table[i] = g;
      }
      for (int j = 0; j < 3; j++) {
        assertThat(points[pass][j]).isCloseTo(x[j], within(1e-12));
      }
    }
  }

  @Test
  void itConvergesToTheMinimizerAtOneThirdOfTheInverseSmoothness() {
    double smoothness = 0;
    for (double[] row : sum.a()) {
      smoothness = Math.max(smoothness, row[0] * row[0] + row[1] * row[1] + row[2] * row[2] + 0.05);
    }
    for (long seed = 0; seed < 10; seed++) {
      Result r =
          Saga.withLearningRate(1 / (3 * smoothness))
              .withSeed(seed)
              .minimize(sum, X0, Stopping.gradientBelow(1e-12).or(Stopping.iterations(1500)));
      assertThat(r.stopReason()).isEqualTo(StopReason.GRADIENT_TOLERANCE);
    }
  }

  @Test
  void termGradientsAreCounted() {
    assertThat(Saga.withLearningRate(1).termGradients(100, 0)).isEqualTo(100);
    assertThat(Saga.withLearningRate(1).termGradients(100, 3)).isEqualTo(400);
  }

  @Test
  void divergenceIsAStopReason() {
    Result r = Saga.withLearningRate(5).minimize(sum, X0, Stopping.iterations(1000));
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Saga.withLearningRate(0))
        .withMessage("learningRate must be positive and finite, got 0.0");
  }
}
