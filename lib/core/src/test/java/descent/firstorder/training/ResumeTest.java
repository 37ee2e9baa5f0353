package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.firstorder.clipping.Clipping;
import descent.firstorder.rule.AdamW;
import descent.firstorder.rule.Momentum;
import descent.firstorder.sampling.ImportanceSampling;
import descent.firstorder.sampling.Sampling;
import descent.function.model.Initialization;
import descent.function.model.Mode;
import descent.function.model.MultilayerPerceptron;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that was stopped, saved, read and resumed is the uninterrupted run, to the last bit. */
class ResumeTest {
  private static final double[] X0 = {0, 0, 0};
  private final Residuals sum = Residuals.random(20, 3, 0.1, 1);
  private final Training training =
      Training.of(sum)
          .rule(Momentum.withLearningRate(1))
          .schedule(t -> 0.1 / (1 + 0.1 * t))
          .clipping(Clipping.globalNorm(3))
          .batchSize(6)
          .seed(4);

  static Stream<Sampling> samplings() {
    return Stream.of(
        Sampling.shuffledEpochs(),
        Sampling.shuffledOnce(),
        Sampling.fixedOrder(),
        Sampling.withReplacement(),
        Sampling.withoutReplacement(),
        ImportanceSampling.proportionalTo(IntStream.rangeClosed(1, 20).asDoubleStream().toArray()));
  }

  private static byte[] bytes(TrainingResult result) throws IOException {
    return CheckpointFormat.encode(result.checkpoint());
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void atEveryStep(Sampling sampling) throws IOException {
    Training some = training.sampling(sampling).evaluatingTraining();
    byte[] whole = bytes(some.run(X0, 4));
    for (int step = 1; step <= 16; step++) {
      TrainingResult stopped = some.stopping(Stopping.iterations(step)).run(X0, 4);
      assertThat(stopped.steps()).isEqualTo(step);
      Checkpoint read = CheckpointFormat.decode(bytes(stopped), "file");
      TrainingResult resumed = some.resume(read, 4);
      assertThat(resumed.stopReason()).isEqualTo(StopReason.EPOCH_LIMIT);
      // All there is to a run is in its checkpoint: parameters, memory, sampler, history, best.
      assertThat(bytes(resumed)).containsExactly(whole);
    }
  }

  /** Running statistics are part of the point, so nothing else is needed to go on exactly. */
  @Test
  void withRunningStatistics() throws IOException {
    MultilayerPerceptron network = StatefulTrainingTest.network();
    double[] start = network.initial(Initialization.HE, new Random(1));
    Training some =
        Training.of(network)
            .rule(AdamW.withLearningRate(0.05))
            .batchSize(6)
            .validation(network.withMode(Mode.EVALUATION));
    byte[] whole = bytes(some.run(start, 4));
    for (int step = 1; step <= 16; step++) {
      TrainingResult stopped = some.stopping(Stopping.iterations(step)).run(start, 4);
      Checkpoint read = CheckpointFormat.decode(bytes(stopped), "file");
      assertThat(bytes(some.resume(read, 4))).containsExactly(whole);
    }
  }

  @Test
  void aStepAtATime() throws IOException {
    TrainingResult result = training.stopping(Stopping.iterations(1)).run(X0, 3);
    for (int step = 2; step <= 12; step++) {
      result = training.stopping(Stopping.iterations(step)).resume(result.checkpoint(), 3);
    }
    assertThat(bytes(training.resume(result.checkpoint(), 3)))
        .containsExactly(bytes(training.run(X0, 3)));
  }

  @Test
  void aFinishedRunGoesOnForMoreEpochs() throws IOException {
    TrainingResult half = training.run(X0, 2);
    assertThat(bytes(training.resume(half.checkpoint(), 2))).containsExactly(bytes(half));
    assertThat(bytes(training.resume(half.checkpoint(), 5)))
        .containsExactly(bytes(training.run(X0, 5)));
  }

  @Test
  void whatIsInACheckpointIsACopy() throws IOException {
    Checkpoint checkpoint = training.run(X0, 1).checkpoint();
    byte[] before = CheckpointFormat.encode(checkpoint);
    checkpoint.parameters()[0] = 9;
    checkpoint.best().parameters()[0] = 9;
    checkpoint.sampler().order()[0] = 9;
    training.resume(checkpoint, 3);
    assertThat(CheckpointFormat.encode(checkpoint)).containsExactly(before);
    assertThat(checkpoint.toString()).isEqualTo("checkpoint after step 4, 1 epochs complete");
  }

  @Test
  void anotherRunsCheckpointIsRefused() {
    Residuals otherData = Residuals.random(20, 3, 0.1, 2);
    refused(Training.of(Residuals.random(20, 4, 0, 1)), "number of parameters is 3, here it is 4");
    refused(Training.of(Residuals.random(21, 3, 0, 1)), "number of terms is 20, here it is 21");
    refused(Training.of(otherData), "value of the sum at a test point is ");
    refused(training.rule(Sgd.withLearningRate(1)), "update rule is momentum, here it is SGD");
    refused(
        training.rule(Momentum.withLearningRate(1).withBeta(0.8)),
        "effect of the update rule momentum is ");
    refused(
        training.sampling(Sampling.shuffledOnce()),
        "sampling is shuffled epochs, here it is shuffled once");
    refused(training.batchSize(5), "batch size is 6, here it is 5");
    refused(training.clipping(Clipping.globalNorm(2)), "effect of clipping is ");
    refused(training.schedule(t -> 0.2), "learning rate of the first step is ");
    refused(
        training.schedule(t -> t < 3 ? 0.1 / (1 + 0.1 * t) : 0.1),
        "learning rate of the next step is ");
  }

  @Test
  void otherProbabilitiesAreNoticed() {
    double[] p = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
    Training first = training.sampling(ImportanceSampling.proportionalTo(p));
    p[19] = 1000;
    Training second = training.sampling(ImportanceSampling.proportionalTo(p));
    Checkpoint checkpoint = first.run(X0, 1).checkpoint();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> second.resume(checkpoint, 2))
        .withMessageStartingWith(
            "the checkpoint is of another run: its effect of the sampling importance sampling is ");
  }

  private void refused(Training other, String message) {
    Checkpoint checkpoint = training.run(X0, 1).checkpoint();
    Training complete =
        other.stepsPerEpoch() == 1
            ? other
                .rule(Momentum.withLearningRate(1))
                .schedule(t -> 0.1 / (1 + 0.1 * t))
                .batchSize(6)
            : other;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete.resume(checkpoint, 2))
        .withMessageStartingWith("the checkpoint is of another run: its " + message);
  }
}
