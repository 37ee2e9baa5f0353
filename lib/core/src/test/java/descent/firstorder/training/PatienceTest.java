package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

  /** Epochs with these values, the first of them the start. */
  static List<Epoch> history(double... values) {
    List<Epoch> history = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      OptionalDouble none = OptionalDouble.empty();
      history.add(new Epoch(k, 10 * k, 100L * k, 0.1, none, none, OptionalDouble.of(values[k])));
    }
    return history;
  }

  /** The index of the epoch after which it stops; −1 if it does not. */
  private static int stop(EarlyStopping rule, double... values) {
    List<Epoch> history = history(values);
    for (int k = 0; k < values.length; k++) {
      if (rule.stopsAfter(history.subList(0, k + 1))) {
        return k;
      }
    }
    return -1;
  }

  @Test
  void countsEpochsSinceTheLastImprovement() {
    Patience three = EarlyStopping.patience(3);
    assertThat(stop(three, 5, 4, 3, 3, 3, 3, 1)).isEqualTo(5);
    assertThat(stop(three, 5, 4, 6, 7, 3, 8, 9)).isEqualTo(-1);
    assertThat(stop(three, 5, 6, 7, 8)).isEqualTo(3);
    assertThat(stop(EarlyStopping.patience(1), 5, 4, 4)).isEqualTo(2);
    assertThat(stop(three, 5)).isEqualTo(-1);
  }

  @Test
  void anImprovementMustBeLargeEnough() {
    Patience two = EarlyStopping.patience(2);
    double[] slow = {5, 4.7, 4.4, 4.1, 3.8};
    assertThat(stop(two, slow)).isEqualTo(-1);
    // Two small improvements are 0.6 in all: enough for 0.5, not for 0.6 and more.
    assertThat(stop(two.withMinImprovement(0.5), slow)).isEqualTo(-1);
    assertThat(stop(two.withMinImprovement(0.65), slow)).isEqualTo(2);
    assertThat(stop(two.withMinImprovement(1), 5, 4, 4)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isTheTextbooksCounter(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    double[] values = random.doubles(60, 0, 1).toArray();
    int patience = 1 + random.nextInt(15);
    double least = random.nextDouble(0.2);
    double best = values[0];
    int expected = -1;
    for (int k = 1, waited = 0; k < values.length && expected < 0; k++) {
      waited++;
      if (values[k] < best - least) {
        best = values[k];
        waited = 0;
      }
      expected = waited == patience ? k : -1;
    }
    assertThat(stop(new Patience(patience, least), values)).isEqualTo(expected);
  }

  @Test
  void theBestParametersAreThoseOfTheBestEpoch() throws IOException {
    // A learning rate at which the noise keeps the validation value from falling further.
    Residuals noisy = Residuals.random(30, 3, 1, 1);
    Training training =
        Training.of(noisy)
            .rule(Sgd.withLearningRate(0.2))
            .batchSize(2)
            .validation(Residuals.random(30, 3, 1, 2))
            .earlyStopping(EarlyStopping.patience(4))
            .seed(5);
    double[] x0 = {0, 0, 0};
    TrainingResult result = training.run(x0, 500);
    assertThat(result.stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
    assertThat(result.epochs()).isEqualTo(result.bestEpoch() + 4).isLessThan(500);
    assertThat(training.run(x0, result.bestEpoch()).lastParameters())
        .containsExactly(result.bestParameters());
    assertThat(result.lastParameters()).isNotEqualTo(result.bestParameters());

    // A run that was stopped anywhere before and resumed stops alike, to the last bit.
    byte[] whole = CheckpointFormat.encode(result.checkpoint());
    for (int step = 1; step < result.steps(); step += 7) {
      TrainingResult part = training.stopping(Stopping.iterations(step)).run(x0, 500);
      Checkpoint read = CheckpointFormat.decode(CheckpointFormat.encode(part.checkpoint()), "file");
      TrainingResult resumed = training.resume(read, 500);
      assertThat(resumed.stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
      assertThat(CheckpointFormat.encode(resumed.checkpoint())).containsExactly(whole);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "-3"})
  void patienceIsPositive(int epochs) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarlyStopping.patience(epochs))
        .withMessage("epochs must be at least 1, got " + epochs);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void theLeastImprovementIsANumber(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarlyStopping.patience(1).withMinImprovement(bad))
        .withMessage("minImprovement must be non-negative and finite, got " + bad);
  }
}
