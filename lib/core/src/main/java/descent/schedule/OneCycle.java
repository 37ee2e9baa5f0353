package descent.schedule;

import descent.argument.Require;

/**
 * One-cycle policy: up to a large learning rate in the first part of the run, then down to a value
 * far below the start.
 *
 * <pre>{@code
 * η_t = η_1 + (η_max − η_1) a(p),      p = (t − 1) / (P − 1)             for t ≤ P
 * η_t = η_T + (η_max − η_T) (1 − a(p)), p = min(1, (t − P) / (T − P))    for t ≥ P
 * COSINE  a(p) = ½ (1 − cos πp)        LINEAR  a(p) = p
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η_max}</td><td>the peak, positive</td><td>none</td></tr>
 * <tr><td>{@code η_1, η_T}</td><td>the first and the last value, ≥ 0 and at most the peak</td><td>{@code η_max/25}, {@code η_1/10⁴}</td></tr>
 * <tr><td>{@code P}</td><td>the step of the peak, {@code 1 < P < T}</td><td>after 30 % of the run</td></tr>
 * <tr><td>{@code T}</td><td>the number of steps, at least 3</td><td>none</td></tr>
 * <tr><td>{@code a}</td><td>how it rises and falls</td><td>{@code COSINE}</td></tr>
 * </table>
 *
 * <p>Source: Smith &amp; Topin, Super-Convergence (2018), Section 2, which rises and falls in
 * straight lines of equal length and adds a short third phase far below; the defaults are those of
 * PyTorch and Optax. The source's counter-movement of the momentum is not part of a schedule.
 *
 * @param peak {@code η_max}
 * @param initial {@code η_1}
 * @param last {@code η_T}
 * @param peakStep {@code P}
 * @param steps {@code T}
 * @param anneal {@code a}
 */
public record OneCycle(
    double peak, double initial, double last, int peakStep, int steps, Anneal anneal)
    implements FiniteSchedule {
  private static final int FEWEST_STEPS = 3;

  /** How the learning rate rises and falls. */
  public enum Anneal {
    /** Half a wave. */
    COSINE,
    /** A straight line. */
    LINEAR
  }

  /** Checks the settings. */
  public OneCycle {
    Require.positive("peak", peak);
    atMost("initial", Require.nonNegative("initial", initial), peak);
    atMost("last", Require.nonNegative("last", last), peak);
    Require.atLeast("steps", steps, FEWEST_STEPS);
    if (peakStep <= 1 || peakStep >= steps) {
      throw new IllegalArgumentException(
          "peakStep must be between 1 and steps, " + steps + ", got " + peakStep);
    }
    Require.nonNull("anneal", anneal);
  }

  private static void atMost(String name, double value, double peak) {
    if (value > peak) {
      throw new IllegalArgumentException(
          name + " must be at most the peak, " + peak + ", got " + value);
    }
  }

  /** With this peak, and the default shape. */
  public static OneCycle of(double peak, int steps) {
    Require.atLeast("steps", steps, FEWEST_STEPS);
    return new OneCycle(peak, peak / 25, peak / 25e4, peakStep(0.3, steps), steps, Anneal.COSINE);
  }

  /** The same between other ends. */
  public OneCycle withEnds(double initial, double last) {
    return new OneCycle(peak, initial, last, peakStep, steps, anneal);
  }

  /** The same with the peak at another step. */
  public OneCycle withPeakStep(int peakStep) {
    return new OneCycle(peak, initial, last, peakStep, steps, anneal);
  }

  /** The same along other lines. */
  public OneCycle withAnneal(Anneal anneal) {
    return new OneCycle(peak, initial, last, peakStep, steps, anneal);
  }

  /** The same for a run of another length, with the peak after the same share of it. */
  @Override
  public OneCycle over(int steps) {
    Require.atLeast("steps", steps, FEWEST_STEPS);
    double share = (peakStep - 1.0) / (this.steps - 1.0);
    return new OneCycle(peak, initial, last, peakStep(share, steps), steps, anneal);
  }

  private static int peakStep(double share, int steps) {
    return Math.max(2, Math.min(steps - 1, 1 + (int) Math.round(share * (steps - 1.0))));
  }

  @Override
  public double at(int step) {
    Interpolation.before(step);
    return step <= peakStep
        ? Interpolation.mix(1 - falling(Interpolation.of(step, peakStep)), peak, initial)
        : Interpolation.mix(
            falling(Interpolation.fraction(step - peakStep, steps - peakStep)), peak, last);
  }

  private double falling(double p) {
    return anneal == Anneal.COSINE ? Interpolation.halfCosine(p) : 1 - p;
  }
}
