package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.AdamW;
import descent.firstorder.rule.DecoupledDecay;
import descent.firstorder.rule.Lion;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.ParameterRange;
import descent.function.model.Activation;
import descent.function.model.Initialization;
import descent.function.model.Mode;
import descent.function.model.MultilayerPerceptron;
import descent.function.model.Normalization;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training run keeps the running statistics of batch normalization, whatever its rule does. */
class StatefulTrainingTest {

  static MultilayerPerceptron network() {
    Random random = new Random(2);
    double[][] x = new double[22][];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.doubles(2, -1, 3).toArray();
    }
    int[] labels = IntStream.range(0, x.length).map(i -> x[i][0] > x[i][1] ? 1 : 0).toArray();
    return MultilayerPerceptron.classifier(x, labels, 2)
        .withHidden(4, 3)
        .withActivation(Activation.TANH)
        .withNormalization(Normalization.batch());
  }

  static Stream<UpdateRule> rules() {
    return Stream.of(
        Sgd.withLearningRate(0.1),
        Lion.withLearningRate(0.01),
        AdamW.withLearningRate(0.1).withDecay(DecoupledDecay.timesLearningRate(0.5)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void statisticsFollowTheBatchesAndNoRuleMovesThem(UpdateRule rule) {
    MultilayerPerceptron network = network();
    double[] x = network.initial(Initialization.XAVIER, new Random(3));
    ParameterRange range = network.statistics().orElseThrow();
    TrainingResult result =
        Training.of(network).rule(rule).sampling(Sampling.fixedOrder()).batchSize(11).run(x, 5);

    double[] statistics = new double[range.to() - range.from()];
    double[] gradient = new double[x.length];
    UpdateRule.State state = rule.start(x.length);
    for (int t = 0; t < 10; t++) {
      int[] terms = IntStream.range(t % 2 * 11, t % 2 * 11 + 11).toArray();
      network.batch(Batch.of(terms), x, gradient, statistics);
      state.step(x, gradient);
      System.arraycopy(statistics, 0, x, range.from(), statistics.length);
    }
    assertThat(result.lastParameters()).containsExactly(x);
    assertThat(result.steps()).isEqualTo(10);
  }

  /** With a learning rate of 0 the weights stay, and the statistics come to those of all rows. */
  @Test
  void runningStatisticsComeToThoseOfTheData() {
    MultilayerPerceptron network = network();
    double[] x = network.initial(Initialization.XAVIER, new Random(3));
    double[] last =
        Training.of(network)
            .rule(Sgd.withLearningRate(1))
            .schedule(t -> 0)
            .batchSize(22)
            .run(x, 400)
            .lastParameters();
    // 0.9⁴⁰⁰ is 5e-19 of the way from the start.
    assertThat(last).containsExactly(network.withStatisticsOfAllRows(x), within(1e-13));
  }

  /** What is trained is judged in evaluation mode, at the best parameters and their statistics. */
  @Test
  void theBestParametersHaveTheirStatistics() {
    MultilayerPerceptron network = network();
    MultilayerPerceptron answering = network.withMode(Mode.EVALUATION);
    TrainingResult result =
        Training.of(network)
            .rule(Sgd.withLearningRate(0.5))
            .batchSize(6)
            .validation(answering)
            .run(network.initial(Initialization.XAVIER, new Random(3)), 30);
    assertThat(answering.value(result.bestParameters()))
        .isEqualTo(result.bestValue().orElseThrow());
    assertThat(answering.accuracy(result.bestParameters())).isGreaterThan(0.9);
  }

  @Test
  void stepsDoNotAllocate() {
    MultilayerPerceptron network = network();
    Training training = Training.of(network).rule(Sgd.withLearningRate(0.1)).batchSize(11);
    double[] x = network.initial(Initialization.XAVIER, new Random(3));
    BatchGradient gradients = BatchGradient.of(training);
    UpdateRule.State state = Sgd.withLearningRate(0.1).start(x.length);
    Batch batch = Batch.of(IntStream.range(0, 11).toArray());
    long bytes =
        Allocation.of(
            () -> {
              gradients.evaluate(batch, x);
              gradients.step(state, x, 0.1);
            });
    assertThat(bytes).isZero();
  }
}
