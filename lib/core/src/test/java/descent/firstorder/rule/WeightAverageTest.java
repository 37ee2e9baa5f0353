package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.sampling.Sampling;
import descent.firstorder.training.Training;
import descent.firstorder.training.TrainingResult;
import descent.optimize.Observer.Answer;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightAverageTest {
  private static final double[] X0 = {0, 0, 0};
  private final Residuals sum = Residuals.random(50, 3, 1, 1);
  private final UpdateRule momentum = Momentum.withLearningRate(0.02);
  private final Training training = Training.of(sum).batchSize(5).seed(3);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 13, 20})
  void theAverageIsTheMeanOfThePointsFromThere(int from) {
    WeightAverage averaged = WeightAverage.tail(momentum, from);
    List<double[]> points = new ArrayList<>();
    TrainingResult result =
        training
            .rule(averaged)
            .observer(
                step -> {
                  points.add(step.point());
                  return Answer.CONTINUE;
                })
            .run(X0, 2);
    double[] mean = new double[3];
    for (double[] point : points.subList(from - 1, 20)) {
      for (int j = 0; j < 3; j++) {
        mean[j] += point[j] / (21 - from);
      }
    }
    double[] average = averaged.average(result.checkpoint().memory());
    for (int j = 0; j < 3; j++) {
      assertThat(average[j]).isCloseTo(mean[j], within(1e-12));
    }
    assertThat(result.lastParameters())
        .containsExactly(training.rule(momentum).run(X0, 2).lastParameters());
  }

  @Test
  void aCheckpointKeepsTheAverage() {
    WeightAverage averaged = WeightAverage.all(momentum);
    Training some = training.rule(averaged);
    TrainingResult stopped = some.stopping(Stopping.iterations(7)).run(X0, 2);
    assertThat(averaged.average(some.resume(stopped.checkpoint(), 2).checkpoint().memory()))
        .containsExactly(averaged.average(some.run(X0, 2).checkpoint().memory()));
  }

  @Test
  void averagingBringsTheNoiseDown() {
    // Ten seeds: the tail's average is closer to the minimizer than the last point, on average by
    // far. With a constant rate the points wander; their mean does not.
    double[] minimizer = {0, 0, 0};
    Training.of(sum)
        .batchSize(50)
        .rule(Sgd.withLearningRate(0.3))
        .stopping(Stopping.iterations(2000))
        .observer(
            step -> {
              step.copyPoint(minimizer);
              return Answer.CONTINUE;
            })
        .run(X0, 2000);
    double last = 0;
    double average = 0;
    for (long seed = 0; seed < 10; seed++) {
      WeightAverage averaged = WeightAverage.tail(Sgd.withLearningRate(0.1), 500);
      TrainingResult result =
          Training.of(sum)
              .rule(averaged)
              .sampling(Sampling.withReplacement())
              .batchSize(1)
              .seed(seed)
              .run(X0, 100);
      last += squared(result.lastParameters(), minimizer);
      average += squared(averaged.average(result.checkpoint().memory()), minimizer);
    }
    assertThat(average).isLessThan(last / 10);
  }

  private static double squared(double[] a, double[] b) {
    double squares = 0;
    for (int j = 0; j < a.length; j++) {
      squares += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return squares;
  }

  @Test
  void thereIsNoAverageBeforeItsFirstStep() {
    WeightAverage late = WeightAverage.tail(momentum, 5);
    assertThatIllegalStateException()
        .isThrownBy(() -> late.average(late.start(3).memory()))
        .withMessage("there is no average before step 5, and only 0 are done");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> late.average(momentum.start(3).memory()))
        .withMessage("memory has 1 vectors but momentum, averaged from step 5 remembers 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightAverage.tail(momentum, 0))
        .withMessage("first must be at least 1, got 0");
  }

  @Test
  void aRuleWithNumbersOfItsOwnStepsAsItDoesAlone() {
    // Nesterov's sequence is remembered at the end of the memory, behind the average.
    Nesterov nesterov = Nesterov.withLearningRate(0.02);
    WeightAverage averaged = WeightAverage.tail(nesterov, 3);
    assertThat(nesterov.memoryScalars()).isPositive();
    assertThat(training.rule(averaged).run(X0, 2).lastParameters())
        .containsExactly(training.rule(nesterov).run(X0, 2).lastParameters());
  }
}
