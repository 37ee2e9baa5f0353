package descent.firstorder.training;

import descent.argument.Require;
import descent.function.model.Ensemble;
import descent.linalg.Vectors;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.schedule.CycleSchedule;
import java.util.ArrayList;
import java.util.List;

/**
 * Snapshot ensemble: the parameters at the end of each cycle of one run, where the learning rate is
 * smallest. An ensemble for the price of a single training.
 *
 * <pre>{@code
 * for t = 1, …, T_M:   x_t ← a step of the training with the schedule's η_t
 * θ_m = x_{T_m},   T_m the last step of cycle m
 * }</pre>
 *
 * <p>Each cycle begins with a learning rate that is large enough to leave the basin in which the
 * one before has settled; if it is too small, all members are much the same and nothing is gained.
 * The first snapshots are the least trained ones: {@link #newest} leaves them out. Against members
 * trained apart at the same total cost, these are better each and less different.
 *
 * <p>Cost beside the training: one copy of the parameters a cycle. Source: Huang, Li, Pleiss, Liu,
 * Hopcroft &amp; Weinberger, Snapshot Ensembles: Train 1, Get M for Free (2017), Section 3.
 *
 * @param snapshots {@code θ_1, θ_2, …}, of the cycles that were completed; copies go in and out
 * @param training what the run found
 */
public record SnapshotEnsemble(List<double[]> snapshots, TrainingResult training) {

  /** Copies. */
  public SnapshotEnsemble {
    snapshots = Require.nonNull("snapshots", snapshots).stream().map(double[]::clone).toList();
    Require.nonNull("training", training);
  }

  @Override
  public List<double[]> snapshots() {
    return snapshots.stream().map(double[]::clone).toList();
  }

  /**
   * Trains for some cycles with the schedule's learning rates, in place of the training's own.
   *
   * <p>The run ends after the last step of the last cycle with {@link StopReason#ITERATION_LIMIT},
   * or earlier for any reason that a training ends for; then there are fewer snapshots. A cycle
   * need not end with an epoch. Parameters that are not finite make no snapshot.
   *
   * @param training sum, rule, batches and all the rest
   * @param schedule the cycles
   * @param cycles {@code M}, at least 1
   * @param x0 the start, finite, of the sum's dimension; not changed
   * @throws IllegalStateException if the training has no rule
   */
  public static SnapshotEnsemble train(
      Training training, CycleSchedule schedule, int cycles, double[] x0) {
    Require.nonNull("training", training);
    Require.nonNull("schedule", schedule);
    int last = schedule.lastStep(Require.atLeast("cycles", cycles, 1));
    Camera camera = new Camera(schedule);
    Stopping end = Stopping.iterations(last);
    TrainingResult result =
        training
            .schedule(schedule)
            .observer(camera)
            .stopping(training.stopping.map(own -> own.or(end)).orElse(end))
            .run(x0, (last - 1) / training.stepsPerEpoch() + 1);
    return new SnapshotEnsemble(camera.snapshots, result);
  }

  /** Takes a snapshot after the last step of each cycle. */
  private static final class Camera implements Observer {
    private final CycleSchedule schedule;
    private final List<double[]> snapshots = new ArrayList<>();
    private int cycle = 1;

    Camera(CycleSchedule schedule) {
      this.schedule = schedule;
    }

    @Override
    public Answer observe(Iteration step) {
      if (step.number() == schedule.lastStep(cycle)) {
        cycle++;
        double[] x = step.point();
        if (Double.isFinite(Vectors.norm(x))) {
          snapshots.add(x);
        }
      }
      return Answer.CONTINUE;
    }
  }

  /**
   * All snapshots as an ensemble.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Ensemble ensemble() {
    return new Ensemble(snapshots);
  }

  /** The newest {@code count} snapshots as an ensemble, from 1 to all. */
  public Ensemble newest(int count) {
    Require.atLeast("count", count, 1);
    if (count > snapshots.size()) {
      throw new IllegalArgumentException(
          "count must be at most the number of snapshots, " + snapshots.size() + ", got " + count);
    }
    return new Ensemble(snapshots.subList(snapshots.size() - count, snapshots.size()));
  }
}
