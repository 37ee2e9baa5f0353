package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import descent.firstorder.Residuals;
import descent.firstorder.Sgd;
import descent.firstorder.rule.Momentum;
import descent.optimize.Observer.Answer;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.schedule.CosineRestarts;
import descent.schedule.CycleSchedule;
import descent.schedule.Cyclical;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotEnsembleTest {
  private static final double[] X0 = {0, 0, 0};

  /** Ten steps an epoch. */
  private final Training training =
      Training.of(Residuals.random(50, 3, 0.1, 1))
          .rule(Momentum.withLearningRate(9))
          .batchSize(5)
          .seed(4);

  static List<CycleSchedule> schedules() {
    return List.of(
        CosineRestarts.every(10, 0.05),
        CosineRestarts.every(7, 0.05),
        CosineRestarts.every(1, 0.01),
        CosineRestarts.every(3, 0.05).withMultiplier(2),
        Cyclical.triangular(0.001, 0.05, 6),
        Cyclical.triangular2(0, 0.05, 5));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void aSnapshotIsWhereTheRunWasAfterTheCycle(CycleSchedule schedule) {
    SnapshotEnsemble found = SnapshotEnsemble.train(training, schedule, 4, X0);
    assertThat(found.snapshots()).hasSize(4);
    for (int cycle = 1; cycle <= 4; cycle++) {
      TrainingResult stopped =
          training
              .schedule(schedule)
              .stopping(Stopping.iterations(schedule.lastStep(cycle)))
              .run(X0, 1000);
      assertThat(found.snapshots().get(cycle - 1)).containsExactly(stopped.lastParameters());
    }
    assertThat(found.training().steps()).isEqualTo(schedule.lastStep(4));
    assertThat(found.training().stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(found.training().lastParameters()).containsExactly(found.snapshots().get(3));
    assertThat(X0).containsExactly(0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void aCycleEndsWhereItsLearningRateIsSmall(CycleSchedule schedule) {
    for (int cycle = 1; cycle <= 4; cycle++) {
      int last = schedule.lastStep(cycle);
      double lowest = Double.POSITIVE_INFINITY;
      for (int t = cycle == 1 ? 1 : schedule.lastStep(cycle - 1) + 1; t <= last; t++) {
        lowest = Math.min(lowest, schedule.at(t));
      }
      if (schedule instanceof CosineRestarts) {
        assertThat(schedule.at(last)).isEqualTo(lowest);
      } else {
        // On a straight line down to the lowest value, which the next cycle begins with.
        assertThat(schedule.at(last + 1)).isEqualTo(lowest).isLessThan(schedule.at(last));
      }
    }
  }

  @Test
  void theNewestAreTheLastOnes() {
    SnapshotEnsemble found =
        SnapshotEnsemble.train(training, CosineRestarts.every(10, 0.05), 4, X0);
    assertThat(found.ensemble().size()).isEqualTo(4);
    assertThat(found.newest(2).members().get(0)).containsExactly(found.snapshots().get(2));
    assertThat(found.newest(2).members().get(1)).containsExactly(found.snapshots().get(3));
    assertThat(found.newest(4).size()).isEqualTo(4);
    found.snapshots().get(0)[0] = Double.NaN;
    assertThat(found.snapshots().get(0)).doesNotContain(Double.NaN);
  }

  @Test
  void aRunThatExplodesKeepsTheCyclesBefore() {
    CosineRestarts cycles = CosineRestarts.every(10, 0.05);
    CycleSchedule bad =
        new CycleSchedule() {
          @Override
          public int lastStep(int cycle) {
            return cycles.lastStep(cycle);
          }

          @Override
          public double at(int step) {
            return step > 25 ? 1e200 : cycles.at(step);
          }
        };
    SnapshotEnsemble found = SnapshotEnsemble.train(training, bad, 5, X0);
    assertThat(found.training().stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(found.snapshots()).hasSize(2);
    SnapshotEnsemble good = SnapshotEnsemble.train(training, cycles, 2, X0);
    assertThat(found.snapshots().get(1)).containsExactly(good.snapshots().get(1));
  }

  @Test
  void parametersThatOverflowInTheLastStepAreNoSnapshot() {
    CycleSchedule huge = CosineRestarts.every(1, 1e308);
    SnapshotEnsemble found =
        SnapshotEnsemble.train(training.rule(Sgd.withLearningRate(1)), huge, 3, X0);
    assertThat(found.training().stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(found.snapshots()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(found::ensemble)
        .withMessage("the number of members must be at least 1, got 0");
  }

  @Test
  void whatElseStopsATrainingStopsThisOne() {
    CosineRestarts cycles = CosineRestarts.every(10, 0.05);
    int[] seen = new int[1];
    Training watched =
        training.observer(
            step -> {
              seen[0]++;
              return Answer.CONTINUE;
            });
    assertThat(SnapshotEnsemble.train(watched, cycles, 3, X0).snapshots()).hasSize(3);
    assertThat(seen[0]).isEqualTo(30);
    SnapshotEnsemble early =
        SnapshotEnsemble.train(training.earlyStopping(history -> true), cycles, 3, X0);
    assertThat(early.training().stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
    assertThat(early.snapshots()).hasSize(1);
    SnapshotEnsemble limited =
        SnapshotEnsemble.train(training.stopping(Stopping.iterations(25)), cycles, 3, X0);
    assertThat(limited.training().steps()).isEqualTo(25);
    assertThat(limited.snapshots()).hasSize(2);
  }

  @Test
  void badArgumentsAreNamed() {
    CosineRestarts cycles = CosineRestarts.every(10, 0.05);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnapshotEnsemble.train(training, cycles, 0, X0))
        .withMessage("cycles must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnapshotEnsemble.train(training, null, 1, X0))
        .withMessage("schedule must not be null");
    SnapshotEnsemble two = SnapshotEnsemble.train(training, cycles, 2, X0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.newest(3))
        .withMessage("count must be at most the number of snapshots, 2, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.newest(0))
        .withMessage("count must be at least 1, got 0");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SnapshotEnsemble.train(
                    Training.of(Residuals.random(50, 3, 0.1, 1)), cycles, 1, X0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cyclical.triangular(0, 1, 3).lastStep(0))
        .withMessage("cycle must be at least 1, got 0");
  }
}
