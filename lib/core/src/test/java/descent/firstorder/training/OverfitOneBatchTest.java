package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.firstorder.clipping.Clipping;
import descent.firstorder.rule.Adam;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.model.Initialization;
import descent.function.model.MultilayerPerceptron;
import descent.optimize.StopReason;
import descent.random.Xoshiro256PlusPlus;
import descent.schedule.ExponentialDecay;
import descent.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverfitOneBatchTest {

  /** {@code f(x) = ½ (2x)²} and a term that the first batch does not have. */
  private final Residuals parabolas =
      new Residuals(new double[][] {{2}, {1}}, new double[] {0, 5}, 0);

  private final Training training =
      Training.of(parabolas)
          .rule(Sgd.withLearningRate(7))
          .sampling(Sampling.fixedOrder())
          .batchSize(1);

  @Test
  void isTheRunByHand() {
    Schedule rates = ExponentialDecay.of(0.05, 0.99);
    double[] x0 = {3};
    OverfitOneBatch.Outcome outcome =
        OverfitOneBatch.of(training.schedule(rates).clipping(Clipping.value(5)))
            .fallingTo(0.001)
            .run(x0);
    double[] values = outcome.values();
    double x = 3;
    for (int t = 1; t <= values.length; t++) {
      assertThat(values[t - 1]).isCloseTo(2 * x * x, within(1e-12));
      assertThat(values[t - 1] <= 0.001 * 18).isEqualTo(t == values.length);
      x -= rates.at(t) * Math.min(5, 4 * x);
    }
    assertThat(outcome.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.toString())
        .startsWith(
            "passed: the value reached the target; the batch's value went from 18.0 to 0.0");
    assertThat(x0).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aRightNetworkPassesAndAWrongGradientDoesNot(long seed) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    double[][] rows = new double[40][6];
    int[] labels = new int[40];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 6; j++) {
        rows[i][j] = random.nextGaussian();
      }
      labels[i] = random.nextInt(3);
    }
    MultilayerPerceptron network = MultilayerPerceptron.classifier(rows, labels, 3).withHidden(20);
    double[] x0 = network.initial(Initialization.HE, random);
    assertThat(overfits(network, x0, seed)).isTrue();
    // A planted bug: the gradient's sign.
    assertThat(overfits(new Ascending(network), x0, seed)).isFalse();
  }

  private static boolean overfits(FiniteSum sum, double[] x0, long seed) {
    Training training = Training.of(sum).rule(Adam.withLearningRate(0.01)).batchSize(8).seed(seed);
    return OverfitOneBatch.of(training).run(x0).passed();
  }

  /** A sum whose gradient has the wrong sign. */
  private record Ascending(FiniteSum sum) implements FiniteSum {

    @Override
    public int dimension() {
      return sum.dimension();
    }

    @Override
    public int terms() {
      return sum.terms();
    }

    @Override
    public double value(double[] x) {
      return sum.value(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      return turned(sum.valueAndGradient(x, gradient), gradient);
    }

    @Override
    public double batch(Batch batch, double[] x, double[] gradient) {
      return turned(sum.batch(batch, x, gradient), gradient);
    }

    private static double turned(double value, double[] gradient) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] = -gradient[j];
      }
      return value;
    }
  }

  @Test
  void whatFailsSaysHow() {
    OverfitOneBatch.Outcome slow =
        OverfitOneBatch.of(training.rule(Sgd.withLearningRate(1e-6)))
            .steps(5)
            .run(new double[] {3});
    assertThat(slow.values()).hasSize(5);
    assertThat(slow.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(slow.toString()).startsWith("failed: the limit of iterations was reached;");

    OverfitOneBatch.Outcome wild = OverfitOneBatch.of(training).run(new double[] {3});
    assertThat(wild.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(wild.passed()).isFalse();

    try {
      Thread.currentThread().interrupt();
      assertThat(OverfitOneBatch.of(training).run(new double[] {3}).stopReason())
          .isEqualTo(StopReason.INTERRUPTED);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void badArguments() {
    OverfitOneBatch test = OverfitOneBatch.of(training);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.steps(0))
        .withMessage("steps must be at least 1, got 0");
    for (double bad : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> test.fallingTo(bad))
          .withMessage("part must be between 0.0 and 1.0, got " + bad);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.run(new double[2]))
        .withMessage("x0 has length 2 but the objective expects 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.run(new double[] {Double.NaN}))
        .withMessage("x0 must be finite, got x0[0] = NaN");
    Training ruleless = Training.of(parabolas).schedule(Schedule.constant(1));
    assertThatIllegalStateException()
        .isThrownBy(() -> OverfitOneBatch.of(ruleless).run(new double[] {3}))
        .withMessage("training needs an update rule: give one with rule(…)");
  }
}
