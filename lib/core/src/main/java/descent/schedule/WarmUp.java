package descent.schedule;

import descent.argument.Require;

/**
 * A linear warm-up before any schedule.
 *
 * <pre>{@code
 * η_t = a + (η_1' − a) t / W    for t ≤ W
 * η_t = η'_{t−W}                for t > W
 * }</pre>
 *
 * <p>{@code η_W} is the first value {@code η_1'} of the schedule that follows, and so is {@code
 * η_{W+1}}. Since {@code t} counts from 1, no step is wasted on a learning rate of 0, as {@code
 * t/W} from {@code t = 0} on would. Before a constant it is {@code η min(1, t/W)}. For a warm-up
 * that is part of a run of given length see {@link FiniteSchedule#warmedUpWithin}.
 *
 * <p>Source: Goyal et al., Accurate, Large Minibatch SGD (2017), Section 2.2, with {@code a} the
 * learning rate of one worker.
 *
 * @param steps {@code W}, at least 1
 * @param start {@code a}, what would be the value of step 0; non-negative and finite, often 0
 * @param after {@code η'}, the schedule that follows, from its first step on
 */
public record WarmUp(int steps, double start, Schedule after) implements Schedule {

  /** Checks the settings. */
  public WarmUp {
    Require.atLeast("steps", steps, 1);
    Require.nonNegative("start", start);
    Require.nonNull("after", after);
  }

  @Override
  public double at(int step) {
    Interpolation.before(step);
    return step > steps
        ? after.at(step - steps)
        : Interpolation.mix((double) step / steps, after.at(1), start);
  }
}
