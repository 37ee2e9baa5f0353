package descent.schedule;

import descent.argument.Require;

/**
 * Cosine annealing with warm restarts: cycles of {@code T_0, T_0 m, T_0 m², …} steps, each of which
 * falls from the largest value along half a wave.
 *
 * <pre>{@code
 * η_t = η_min + ½ (η_max − η_min) (1 + cos πp),    s = 0, 1, …, T_i − 1 in the cycle
 * AT_MINIMUM      p = s / (T_i − 1)     (p = 0 where T_i = 1)
 * BEFORE_MINIMUM  p = s / T_i
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_max, η_min}</td><td>the ends of a cycle, ≥ 0, {@code η_min ≤ η_max}</td><td>none, 0</td></tr>
 * <tr><td>{@code T_0}</td><td>the length of the first cycle, in steps, at least 1</td><td>none</td></tr>
 * <tr><td>{@code m}</td><td>by what a cycle is longer than the one before, at least 1</td><td>1</td></tr>
 * <tr><td></td><td>where a cycle ends</td><td>{@code AT_MINIMUM}</td></tr>
 * </table>
 *
 * <p>{@code AT_MINIMUM} makes each cycle a {@link Cosine}, so that a snapshot after its last step
 * is taken at the smallest value. {@code BEFORE_MINIMUM} is how the source is usually computed, at
 * whole steps, in PyTorch and Optax and in Huang et al., Snapshot Ensembles (2017), Equation 2: the
 * restart comes where the minimum would be. Source: Loshchilov &amp; Hutter, SGDR: Stochastic
 * Gradient Descent with Warm Restarts (2017), Equation 5.
 *
 * @param largest {@code η_max}
 * @param smallest {@code η_min}
 * @param firstCycle {@code T_0}
 * @param multiplier {@code m}
 * @param end where a cycle ends
 */
public record CosineRestarts(
    double largest, double smallest, int firstCycle, int multiplier, End end)
    implements CycleSchedule {

  /** Which value the last step of a cycle has. */
  public enum End {
    /** The smallest value. */
    AT_MINIMUM,
    /** The value one step before the smallest. */
    BEFORE_MINIMUM
  }

  /** Checks the settings. */
  public CosineRestarts {
    Require.nonNegative("largest", largest);
    Require.nonNegative("smallest", smallest);
    if (smallest > largest) {
      throw new IllegalArgumentException(
          "smallest must be at most largest, " + largest + ", got " + smallest);
    }
    Require.atLeast("firstCycle", firstCycle, 1);
    Require.atLeast("multiplier", multiplier, 1);
    Require.nonNull("end", end);
  }

  /** Cycles of equal length, from this value to 0. */
  public static CosineRestarts every(int steps, double largest) {
    return new CosineRestarts(largest, 0, steps, 1, End.AT_MINIMUM);
  }

  /** The same with cycles that grow. */
  public CosineRestarts withMultiplier(int multiplier) {
    return new CosineRestarts(largest, smallest, firstCycle, multiplier, end);
  }

  /** The same down to another value. */
  public CosineRestarts withSmallest(double smallest) {
    return new CosineRestarts(largest, smallest, firstCycle, multiplier, end);
  }

  /** The same with another end of cycles. */
  public CosineRestarts withEnd(End end) {
    return new CosineRestarts(largest, smallest, firstCycle, multiplier, end);
  }

  @Override
  public int lastStep(int cycle) {
    Require.atLeast("cycle", cycle, 1);
    if (multiplier == 1) {
      return Math.multiplyExact(firstCycle, cycle);
    }
    int last = 0;
    int length = firstCycle;
    for (int k = 1; k <= cycle; k++) {
      last = Math.addExact(last, length);
      length = k < cycle ? Math.multiplyExact(length, multiplier) : length;
    }
    return last;
  }

  @Override
  public double at(int step) {
    int s = Interpolation.before(step);
    long length = firstCycle;
    if (multiplier == 1) {
      s %= firstCycle;
    } else {
      while (s >= length) {
        s -= (int) length;
        length *= multiplier;
      }
    }
    double whole = end == End.AT_MINIMUM ? length - 1 : length;
    return Interpolation.mix(Interpolation.halfCosine(s == 0 ? 0 : s / whole), largest, smallest);
  }
}
