package descent.firstorder.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.optimize.Observer.Answer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvrgTest {
  private static final double[] X0 = {0, 0, 0};
  private final Residuals sum = Residuals.random(30, 3, 0.5, 1).withRidge(0.05);

  /** {@code ∇fᵢ(x) + ∇r(x)}. */
  static double[] termGradient(Residuals sum, int i, double[] x) {
    double residual = -sum.b()[i];
    for (int j = 0; j < x.length; j++) {
      residual += sum.a()[i][j] * x[j];
    }
    double[] gradient = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      gradient[j] = residual * sum.a()[i][j] + sum.lambda() * x[j];
    }
    return gradient;
  }

  @ParameterizedTest
  @CsvSource({"LAST, 1", "LAST, 2", "RANDOM, 1", "RANDOM, 2", "RANDOM, 3"})
  void eachSnapshotIsTheFormula(Svrg.Snapshot option, long seed) {
    Svrg method =
        Svrg.withLearningRate(0.03).withInnerSteps(17).withSnapshot(option).withSeed(seed);
    double[][] points =
        method.minimize(sum, X0, Stopping.iterations(5), Recording.points()).trace().points();

    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    double[] snapshot = X0.clone();
    for (int s = 0; s < 5; s++) {
      double[] full = sum.gradient(snapshot);
      double[] x = snapshot.clone();
      int end = option == Svrg.Snapshot.LAST ? 17 : random.nextInt(17);
      for (int t = 0; t < end; t++) {
        int i = random.nextInt(30);
        double[] here = termGradient(sum, i, x);
        double[] there = termGradient(sum, i, snapshot);
        for (int j = 0; j < 3; j++) {
          x[j] = x[j] - 0.03 * (here[j] - there[j] + full[j]);
        }
      }
      snapshot = x;
      for (int j = 0; j < 3; j++) {
        assertThat(points[s + 1][j]).isCloseTo(snapshot[j], within(1e-12));
      }
    }
  }

  @Test
  void itConvergesToTheMinimizerWithAConstantLearningRate() {
    for (long seed = 0; seed < 10; seed++) {
      Result r =
          Svrg.withLearningRate(0.02)
              .withSeed(seed)
              .minimize(sum, X0, Stopping.gradientBelow(1e-12).or(Stopping.iterations(500)));
      assertThat(r.stopReason()).isEqualTo(StopReason.GRADIENT_TOLERANCE);
    }
  }

  @Test
  void termGradientsAreCounted() {
    assertThat(Svrg.withLearningRate(1).termGradients(100, 0)).isEqualTo(100);
    assertThat(Svrg.withLearningRate(1).termGradients(100, 3)).isEqualTo(100 + 3 * 500);
    assertThat(Svrg.withLearningRate(1).withInnerSteps(7).termGradients(100, 3)).isEqualTo(442);
  }

  @Test
  void divergenceIsAStopReason() {
    Result r = Svrg.withLearningRate(5).minimize(sum, X0, Stopping.iterations(1000));
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(r.minimizer()).containsExactly(X0);
  }

  @Test
  void anInterruptEndsTheInnerLoop() throws InterruptedException {
    Svrg endless = Svrg.withLearningRate(1e-9).withInnerSteps(Integer.MAX_VALUE);
    AtomicReference<StopReason> reason = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Thread runner =
        new Thread(
            () -> {
              Result r =
                  endless.minimize(
                      sum,
                      X0,
                      Stopping.iterations(3),
                      k -> {
                        started.countDown();
                        return Answer.CONTINUE;
                      });
              reason.set(r.stopReason());
            });
    runner.start();
    started.await();
    runner.interrupt();
    runner.join();
    assertThat(reason.get()).isEqualTo(StopReason.INTERRUPTED);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Svrg.withLearningRate(Double.NaN))
        .withMessage("learningRate must be positive and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Svrg.withLearningRate(1).withInnerSteps(0))
        .withMessage("innerSteps must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Svrg.withLearningRate(1).minimize(null, X0, Stopping.iterations(1)))
        .withMessage("f must not be null");
  }
}
