package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.firstorder.rule.Momentum;
import descent.function.OracleTable;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.schedule.Cosine;
import descent.schedule.Schedule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReduceOnPlateauTest {
  private static final double[] X0 = {0, 0, 0};
  private final Schedule schedule = Cosine.of(0.2, 500);
  private final Training training =
      Training.of(Residuals.random(20, 3, 1, 1))
          .rule(Momentum.withLearningRate(1))
          .schedule(schedule)
          .rateFeedback(RateFeedback.reduceOnPlateau(0.5, 2))
          .batchSize(6)
          .seed(4);

  static Stream<OracleTable.Row> optax() {
    return OracleTable.read(ReduceOnPlateauTest.class, "plateaus.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("optax")
  void isOptaxs(OracleTable.Row row) {
    double[] s = row.numbers("settings");
    ReduceOnPlateau rule =
        RateFeedback.reduceOnPlateau(s[0], (int) s[1])
            .withCooldown((int) s[2])
            .withMinImprovement(s[3], s[4])
            .withSmallest(s[5]);
    List<Epoch> history = PatienceTest.history(row.numbers("values"));
    double[] factors = row.numbers("factors");
    for (int k = 0; k < factors.length; k++) {
      // The same products, in the same order.
      assertThat(rule.factor(history.subList(0, k + 1))).as("epoch %d", k).isEqualTo(factors[k]);
    }
    assertThat(factors[factors.length - 1]).isLessThan(1);
  }

  @Test
  void theRunsRatesAreTheSchedulesTimesTheFactor() {
    TrainingResult result = training.evaluatingTraining().run(X0, 40);
    ReduceOnPlateau rule = ReduceOnPlateau.of(0.5, 2);
    List<Epoch> history = result.history();
    for (int k = 1; k < history.size(); k++) {
      double factor = rule.factor(history.subList(0, k));
      assertThat(history.get(k).learningRate())
          .isCloseTo(factor * schedule.at(history.get(k).steps()), within(1e-16));
    }
    assertThat(rule.factor(history)).isLessThan(0.3);
  }

  @Test
  void aResumedRunHasTheSameRates() throws IOException {
    byte[] whole = CheckpointFormat.encode(training.run(X0, 20).checkpoint());
    for (int step = 1; step <= 80; step++) {
      TrainingResult stopped = training.stopping(Stopping.iterations(step)).run(X0, 20);
      Checkpoint read =
          CheckpointFormat.decode(CheckpointFormat.encode(stopped.checkpoint()), "file");
      assertThat(CheckpointFormat.encode(training.resume(read, 20).checkpoint()))
          .containsExactly(whole);
    }
  }

  @Test
  void aCheckpointKnowsTheFeedbackByItsRate() {
    Checkpoint reduced = training.run(X0, 20).checkpoint();
    Training without =
        Training.of(Residuals.random(20, 3, 1, 1))
            .rule(Momentum.withLearningRate(1))
            .schedule(schedule)
            .batchSize(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> without.resume(reduced, 30))
        .withMessageStartingWith(
            "the checkpoint is of another run: its learning rate of the next step is ");
  }

  @Test
  void aFactorOfZeroStandsStillAndNoOtherThanANumberIsTaken() {
    TrainingResult still = training.rateFeedback(history -> 0).run(X0, 3);
    assertThat(still.stopReason()).isEqualTo(StopReason.EPOCH_LIMIT);
    assertThat(still.lastParameters()).containsExactly(training.run(X0, 1).lastParameters());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> training.rateFeedback(history -> Double.NaN).run(X0, 3))
        .withMessage("the factor of the learning rates must be non-negative and finite, got NaN");
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
  void numbersInTheirRanges(double bad) {
    ReduceOnPlateau rule = ReduceOnPlateau.of(0.5, 2);
    refuses("factor must be between 0.0 and 1.0, got " + bad, () -> ReduceOnPlateau.of(bad, 2));
    refuses(
        "relative must be at least 0 and below 1, got " + bad,
        () -> rule.withMinImprovement(bad, 0));
    refuses("smallest must be at least 0 and at most 1, got " + bad, () -> rule.withSmallest(bad));
    double negative = bad == 1.5 ? -bad : bad;
    refuses(
        "absolute must be non-negative and finite, got " + negative,
        () -> rule.withMinImprovement(0, negative));
  }

  @Test
  void countsArePositive() {
    ReduceOnPlateau rule = ReduceOnPlateau.of(0.5, 2);
    refuses("patience must be at least 1, got 0", () -> ReduceOnPlateau.of(0.5, 0));
    refuses("cooldown must be at least 0, got -1", () -> rule.withCooldown(-1));
    refuses("factor must be between 0.0 and 1.0, got 0.0", () -> ReduceOnPlateau.of(0, 2));
    refuses("factor must be between 0.0 and 1.0, got 1.0", () -> ReduceOnPlateau.of(1, 2));
    refuses("rateFeedback must not be null", () -> training.rateFeedback(null));
  }
}
