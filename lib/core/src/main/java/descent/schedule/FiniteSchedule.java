package descent.schedule;

import descent.argument.Require;

/**
 * A schedule that is made for a run of {@code T} steps: it has its first value at step 1, its last
 * one at step {@code T}, and keeps that beyond. With {@code T = 1}, step 1 has the first value.
 */
public interface FiniteSchedule extends Schedule {

  /** {@code T}, the number of steps. */
  int steps();

  /** The same schedule for a run of another length. */
  FiniteSchedule over(int steps);

  /**
   * This schedule, shortened so that it ends where it ended, after a linear warm-up in place of its
   * first steps.
   *
   * @param warmUp the number of steps of the warm-up, at least 1 and fewer than {@link #steps()}
   */
  default Schedule warmedUpWithin(int warmUp) {
    Require.atLeast("warmUp", warmUp, 1);
    if (warmUp >= steps()) {
      throw new IllegalArgumentException(
          "warmUp must be shorter than the run of " + steps() + " steps, got " + warmUp);
    }
    return new WarmUp(warmUp, 0, over(steps() - warmUp));
  }
}
