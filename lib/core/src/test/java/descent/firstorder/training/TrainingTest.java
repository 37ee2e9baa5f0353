package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.firstorder.clipping.Clipping;
import descent.firstorder.rule.Momentum;
import descent.firstorder.sampling.Sampler;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.Objective;
import descent.optimize.Observer.Answer;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
  private static final double[] X0 = {0, 0, 0};
  private final Residuals sum = Residuals.random(50, 3, 0.1, 1).withRidge(0.01);
  private final Training training =
      Training.of(sum).rule(Sgd.withLearningRate(0.05)).batchSize(8).seed(4);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theLoopIsItsFormula(long seed) {
    Schedule schedule = t -> 0.5 / (1 + t);
    TrainingResult result =
        training
            .rule(Momentum.withLearningRate(9))
            .schedule(schedule)
            .clipping(Clipping.globalNorm(2))
            .seed(seed)
            .run(X0, 3);

    Sampler sampler = Sampling.shuffledEpochs().start(50, 8, seed);
    Batch batch = new Batch(8);
    double[] x = X0.clone();
    double[] m = new double[3];
    List<Double> running = new ArrayList<>();
    for (int t = 1, epoch = 0; epoch < 3; epoch++) {
      double total = 0;
      for (int k = 0; k < 7; k++, t++) {
        sampler.next(batch);
        double[] g = new double[3];
        for (int i = 0; i < batch.size(); i++) {
          double[] a = sum.a()[batch.term(i)];
          double residual = a[0] * x[0] + a[1] * x[1] + a[2] * x[2] - sum.b()[batch.term(i)];
          total += 0.5 * residual * residual;
          for (int j = 0; j < 3; j++) {
            g[j] += residual * a[j] / batch.size();
          }
        }
        double squares = 0;
        for (int j = 0; j < 3; j++) {
          g[j] += 0.01 * x[j];
          total += batch.size() * 0.5 * 0.01 * x[j] * x[j];
          squares += g[j] * g[j];
        }
        for (int j = 0; j < 3; j++) {
          m[j] = 0.9 * m[j] + g[j] * Math.min(1, 2 / Math.sqrt(squares));
          x[j] -= 0.5 / (1 + t) * m[j];
        }
      }
      running.add(total / 50);
    }
    for (int j = 0; j < 3; j++) {
      // The same operations but for the order of sums.
      assertThat(result.lastParameters()[j]).isCloseTo(x[j], within(1e-12));
    }
    for (int e = 0; e < 3; e++) {
      assertThat(result.runningValues()[e]).isCloseTo(running.get(e), within(1e-12));
    }
    assertThat(result.steps()).isEqualTo(21);
    assertThat(result.termGradients()).isEqualTo(150);
    assertThat(result.termValues()).isZero();
    assertThat(result.stopReason()).isEqualTo(StopReason.EPOCH_LIMIT);
    assertThat(X0).containsExactly(0, 0, 0);
  }

  @Test
  void settingsAreCopied() {
    Training other = training.batchSize(50).seed(9).evaluatingTraining();
    assertThat(training.stepsPerEpoch()).isEqualTo(7);
    assertThat(other.stepsPerEpoch()).isEqualTo(1);
    assertThat(training.run(X0, 1).trainingValues()).isEmpty();
    assertThat(training.run(X0, 2).lastParameters())
        .containsExactly(training.run(X0, 2).lastParameters());
    assertThat(training.seed(5).run(X0, 2).lastParameters())
        .isNotEqualTo(training.run(X0, 2).lastParameters());
  }

  @Test
  void theDefaultBatchIsThirtyTwoOrAll() {
    assertThat(Training.of(sum).stepsPerEpoch()).isEqualTo(2);
    assertThat(Training.of(Residuals.random(20, 2, 0, 1)).stepsPerEpoch()).isEqualTo(1);
  }

  @Test
  void withoutEvaluationTheBestIsByRunningValue() {
    TrainingResult result = training.run(X0, 5);
    assertThat(result.history()).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5);
    double lowest = Double.POSITIVE_INFINITY;
    for (double value : result.runningValues()) {
      lowest = Math.min(lowest, value);
    }
    assertThat(result.bestValue()).hasValue(lowest);
  }

  @Test
  void withEvaluationTheBestIsByTrainingValueAndTheStartCounts() {
    // With a learning rate this large every epoch is worse than the start.
    TrainingResult result = training.rule(Sgd.withLearningRate(3)).evaluatingTraining().run(X0, 3);
    assertThat(result.history()).extracting(Epoch::number).containsExactly(0, 1, 2, 3);
    assertThat(result.trainingValues()[0]).isEqualTo(sum.value(X0));
    assertThat(result.trainingValues()[3]).isEqualTo(sum.value(result.lastParameters()));
    assertThat(result.bestEpoch()).isZero();
    assertThat(result.bestParameters()).containsExactly(X0);
    assertThat(result.termValues()).isEqualTo(200);
  }

  @Test
  void withValidationTheBestIsByValidationValue() {
    // A validation objective that wants the first parameter near 0.3, on the way to 1.
    Objective validation = Objective.of(3, x -> Math.abs(x[0] - 0.3));
    TrainingResult result = training.evaluatingTraining().validation(validation).run(X0, 20);
    double[] values = result.validationValues();
    int best = result.bestEpoch();
    assertThat(best).isBetween(1, 19);
    for (double value : values) {
      assertThat(value).isGreaterThanOrEqualTo(values[best]);
    }
    assertThat(validation.value(result.bestParameters())).isEqualTo(values[best]);
    assertThat(validation.value(result.lastParameters())).isEqualTo(values[20]);
    assertThat(result.history().get(best).value()).isEqualTo(values[best]);
  }

  @Test
  void observersSeeEachStepFromOne() {
    List<String> seen = new ArrayList<>();
    List<double[]> points = new ArrayList<>();
    TrainingResult result =
        training
            .schedule(t -> 0.1 / t)
            .observer(
                k -> {
                  Step step = (Step) k;
                  seen.add(step.number() + "/" + step.epoch() + "/" + step.batchSize());
                  assertThat(step.learningRate()).isEqualTo(0.1 / step.number());
                  assertThat(step.stepSize()).isEqualTo(step.learningRate());
                  double[] copy = new double[3];
                  step.copyPoint(copy);
                  assertThat(copy).containsExactly(step.point());
                  double[] before = points.isEmpty() ? X0 : points.get(points.size() - 1);
                  double length =
                      Math.sqrt(
                          Math.pow(copy[0] - before[0], 2)
                              + Math.pow(copy[1] - before[1], 2)
                              + Math.pow(copy[2] - before[2], 2));
                  assertThat(step.stepLength()).isCloseTo(length, within(1e-12));
                  // A step of SGD is the learning rate times the gradient.
                  assertThat(step.gradientNorm() * step.learningRate())
                      .isCloseTo(length, within(1e-12));
                  points.add(copy);
                  return Answer.CONTINUE;
                })
            .run(X0, 2);
    assertThat(seen).hasSize(14).startsWith("1/1/8", "2/1/8").contains("7/1/2", "8/2/8", "14/2/2");
    assertThat(points.get(13)).containsExactly(result.lastParameters());
  }

  @Test
  void aStoppingRuleEndsARunBetweenEpochs() {
    TrainingResult result = training.stopping(Stopping.iterations(10)).run(X0, 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(result.steps()).isEqualTo(10);
    assertThat(result.epochs()).isEqualTo(1);
    assertThat(training.stopping(Stopping.evaluations(60)).run(X0, 5).termGradients())
        .isEqualTo(66);
  }

  @Test
  void anObserverOfStepsStops() {
    TrainingResult result =
        training.observer(k -> k.number() == 9 ? Answer.STOP : Answer.CONTINUE).run(X0, 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(result.steps()).isEqualTo(9);
  }

  @Test
  void anObserverOfEpochsStopsAndSeesCheckpoints() {
    List<Integer> steps = new ArrayList<>();
    TrainingResult result =
        training
            .epochObserver(
                (epoch, checkpoint) -> {
                  steps.add(checkpoint.get().step());
                  return epoch.number() == 3 ? Answer.STOP : Answer.CONTINUE;
                })
            .run(X0, 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(steps).containsExactly(7, 14, 21);
  }

  @Test
  void earlyStoppingSeesTheHistory() {
    TrainingResult result = training.earlyStopping(history -> history.size() == 2).run(X0, 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
    assertThat(result.epochs()).isEqualTo(2);
    assertThat(result.stopReason().converged()).isFalse();
  }

  @Test
  void aStoppingRuleAtTheEndOfAnEpochStillCompletesIt() {
    TrainingResult result = training.stopping(Stopping.iterations(7)).run(X0, 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(result.epochs()).isEqualTo(1);
    assertThat(result.bestEpoch()).isEqualTo(1);
  }

  @Test
  void anInterruptReturnsTheBestSoFar() {
    try {
      TrainingResult result =
          training
              .observer(
                  k -> {
                    if (k.number() == 16) {
                      Thread.currentThread().interrupt();
                    }
                    return Answer.CONTINUE;
                  })
              .run(X0, 5);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(result.stopReason()).isEqualTo(StopReason.INTERRUPTED);
      assertThat(result.steps()).isEqualTo(16);
      assertThat(result.bestEpoch()).isEqualTo(2);
      Thread.interrupted();
      // And it goes on as if nothing had been.
      assertThat(training.resume(result.checkpoint(), 5).lastParameters())
          .containsExactly(training.run(X0, 5).lastParameters());
    } finally {
      Thread.interrupted();
    }
  }

  private record Broken(FiniteSum sum, int from, boolean gradientOnly, int[] calls)
      implements FiniteSum {

    @Override
    public int terms() {
      return sum.terms();
    }

    @Override
    public int dimension() {
      return sum.dimension();
    }

    @Override
    public double batch(Batch batch, double[] x, double[] gradient) {
      double value = sum.batch(batch, x, gradient);
      calls[0]++;
      if (calls[0] > from && gradientOnly) {
        gradient[1] = Double.NaN;
      }
      return calls[0] > from && !gradientOnly ? Double.NaN : value;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      return sum.valueAndGradient(x, gradient);
    }

    @Override
    public double value(double[] x) {
      return sum.value(x);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBatchThatIsNotFiniteStopsBeforeTheStep(boolean gradientOnly) {
    Training good = training.stopping(Stopping.iterations(9));
    Training bad =
        Training.of(new Broken(sum, 9, gradientOnly, new int[1]))
            .rule(Sgd.withLearningRate(0.05))
            .batchSize(8)
            .seed(4);
    TrainingResult result = bad.run(X0, 5);
    assertThat(result.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(result.steps()).isEqualTo(9);
    assertThat(result.lastParameters()).containsExactly(good.run(X0, 5).lastParameters());
    assertThat(result.bestParameters()).containsExactly(good.run(X0, 1).lastParameters());
  }

  @Test
  void divergenceEndsWithTheBestPoint() {
    TrainingResult result = training.rule(Sgd.withLearningRate(100)).run(X0, 1000);
    assertThat(result.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(result.bestEpoch()).isEqualTo(1);
    assertThat(result.bestParameters()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
  }

  @Test
  void parametersThatOverflowInTheLastStepOfAnEpochAreNotTheBest() {
    TrainingResult result = training.batchSize(50).rule(Sgd.withLearningRate(1e308)).run(X0, 3);
    assertThat(result.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(result.bestParameters()).containsExactly(X0);
    assertThat(result.bestValue()).isEmpty();
  }

  @Test
  void aValidationValueThatIsNotFiniteStops() {
    Objective validation = Objective.of(3, x -> x[0] > 0.2 ? Double.NaN : 1);
    TrainingResult result = training.validation(validation).run(X0, 20);
    assertThat(result.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(result.bestValue()).hasValue(1);
  }

  @Test
  void stepsDoNotAllocate() {
    Training quiet =
        Training.of(Residuals.random(2000, 3, 0.1, 1))
            .rule(Momentum.withLearningRate(0.001))
            .clipping(Clipping.globalNorm(10))
            .batchSize(4);
    for (Sampling sampling :
        List.of(
            Sampling.shuffledEpochs(), Sampling.withReplacement(), Sampling.withoutReplacement())) {
      Training some = quiet.sampling(sampling);
      some.run(X0, 3);
      long few = Allocation.of(() -> some.run(X0, 2));
      long more = Allocation.of(() -> some.run(X0, 4));
      // A thousand steps more; an epoch's record and lists are a few hundred bytes.
      assertThat(more - few).isLessThan(4000);
    }
  }

  @Test
  void theResultSaysWhatHappened() {
    assertThat(training.run(X0, 2).toString())
        .startsWith("stopped: all epochs are done after 2 epochs, 14 steps; best value ")
        .endsWith(" at epoch 2; term gradients: 100");
    assertThat(training.run(X0, 1).history().get(0).toString())
        .startsWith("epoch 1, running value ")
        .endsWith(", learning rate 0.05");
  }

  @Test
  void badArgumentsAreNamed() {
    refused(() -> Training.of(null), "sum must not be null");
    refused(
        () -> training.batchSize(51), "batchSize must be at most the number of terms, 50, got 51");
    refused(() -> training.batchSize(0), "batchSize must be at least 1, got 0");
    refused(() -> training.run(X0, 0), "epochs must be at least 1, got 0");
    refused(() -> training.run(new double[2], 1), "x0 has length 2 but the objective expects 3");
    refused(
        () -> training.run(new double[] {0, Double.NaN, 0}, 1),
        "x0 must be finite, got x0[1] = NaN");
    refused(
        () -> training.validation(Objective.of(2, x -> 0)),
        "validation has dimension 2 but the sum has 3");
    refused(
        () -> training.sampling(Sampling.importance(0.5, 0.5)),
        "probabilities has length 2 but there are 50 terms");
    refused(
        () -> training.schedule(t -> t > 3 ? Double.NaN : 0.1).run(X0, 1),
        "the schedule's learning rate must be non-negative and finite, got NaN at step 4");
    refused(
        () -> training.schedule(t -> -1).run(X0, 1),
        "the schedule's learning rate must be non-negative and finite, got -1.0 at step 1");
    refused(() -> training.rule(null), "rule must not be null");
    refused(() -> training.clipping(null), "clipping must not be null");
    refused(() -> training.observer(null), "observer must not be null");
    assertThatIllegalStateException()
        .isThrownBy(() -> Training.of(sum).run(X0, 1))
        .withMessage("training needs an update rule: give one with rule(…)");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
