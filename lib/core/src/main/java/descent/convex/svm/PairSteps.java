package descent.convex.svm;

import descent.optimize.StopReason;
import java.util.Optional;

/** The steps of {@link Smo} for a soft margin, with shrinking. */
final class PairSteps implements DualPath {
  private static final int SHRINKING_PERIOD = 1000;

  /** Rows left out are looked at again when the violation is this many tolerances, once. */
  private static final double LOOK_AGAIN = 10;

  private static final Optional<StopReason> CONVERGED = Optional.of(StopReason.KKT_TOLERANCE);

  private final DualState state;
  private final KernelCache cache;
  private final double[] labels;
  private final double tolerance;
  private final boolean shrinking;
  private final int period;
  private int untilShrinking;
  private boolean lookedAgain;

  PairSteps(SupportVectorMachine machine, KernelRows kernel, KernelCache cache, Smo settings) {
    labels = machine.labels();
    this.cache = cache;
    tolerance = settings.tolerance();
    shrinking = settings.shrinking();
    state = new DualState(labels, machine.margin().bound(), kernel, cache);
    period = Math.min(labels.length, SHRINKING_PERIOD);
    untilShrinking = period;
  }

  @Override
  public StopReason run(SmoRun run) {
    StopReason reason = steps(run);
    state.unshrink();
    state.look();
    run.endsWith(state.violation());
    return state.isFinite() ? reason : StopReason.NON_FINITE_VALUE;
  }

  private StopReason steps(SmoRun run) {
    while (true) {
      int i = state.first();
      if (i < 0) {
        return StopReason.NON_FINITE_VALUE;
      }
      double[] rowOfFirst = cache.row(i, state.active());
      int j = state.second(i, rowOfFirst);
      boolean converged = state.violation() <= tolerance;
      if (converged && !state.isWhole()) {
        state.unshrink();
        untilShrinking = 1;
        continue;
      }
      if (!run.goesOn(state.violation(), converged ? CONVERGED : Optional.empty())) {
        return run.stopReason();
      }
      if (j < 0) {
        return StopReason.NON_FINITE_VALUE;
      }
      if (!step(run, i, j, rowOfFirst)) {
        return StopReason.NO_PROGRESS;
      }
      shrinkNowAndThen();
    }
  }

  private boolean step(SmoRun run, int i, int j, double[] rowOfFirst) {
    double[] rowOfSecond = cache.row(j, state.active());
    double a = state.curvature(i, j, rowOfFirst);
    double b = state.slope(i, j);
    double t = Math.min(b / a, state.room(i, j));
    boolean moved = state.move(i, j, t, rowOfFirst, rowOfSecond);
    run.stepped(t, t * (0.5 * a * t - b));
    return moved;
  }

  private void shrinkNowAndThen() {
    untilShrinking--;
    if (!shrinking || untilShrinking > 0) {
      return;
    }
    untilShrinking = period;
    // The violation before the last step will do: it only says when the end is near.
    if (!lookedAgain && state.violation() <= LOOK_AGAIN * tolerance) {
      lookedAgain = true;
      state.unshrink();
    }
    state.look();
    state.shrink();
  }

  @Override
  public void copyMultipliers(double[] out) {
    state.copyMultipliers(out);
  }

  @Override
  public void copyScores(double[] out) {
    state.copySlopes(out);
    for (int k = 0; k < out.length; k++) {
      out[k] += labels[k];
    }
  }
}
