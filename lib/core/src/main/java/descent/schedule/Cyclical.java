package descent.schedule;

import descent.argument.Require;

/**
 * Cyclical learning rates: up and down along straight lines, in cycles of {@code 2s} steps.
 *
 * <pre>{@code
 * u = t − 1,   c = ⌊u / 2s⌋,   h = 1 − |u/s − 2c − 1|
 * η_t = η_min + (η_max − η_min) h w_t
 * triangular         w_t = 1
 * triangular2        w_t = 2^{−c}
 * exponential range  w_t = γ^u
 * }</pre>
 *
 * <p>Step 1 has {@code η_min}, step {@code s + 1} is the first peak, step {@code 2s} the last of
 * the first cycle and one before {@code η_min} again. Source: Smith, Cyclical Learning Rates for
 * Training Neural Networks (2017), Section 3, whose {@code stepsize} is {@code s}.
 *
 * @param smallest {@code η_min}, non-negative and finite
 * @param largest {@code η_max}, finite, at least {@code η_min}
 * @param halfCycle {@code s}, in steps, at least 1
 * @param cycleFactor by what the height is multiplied from cycle to cycle; above 0 and at most 1
 * @param stepFactor by what the height is multiplied from step to step; above 0 and at most 1
 */
public record Cyclical(
    double smallest, double largest, int halfCycle, double cycleFactor, double stepFactor)
    implements CycleSchedule {

  /** Checks the settings. */
  public Cyclical {
    Require.nonNegative("smallest", smallest);
    Require.nonNegative("largest", largest);
    if (smallest > largest) {
      throw new IllegalArgumentException(
          "smallest must be at most largest, " + largest + ", got " + smallest);
    }
    Require.atLeast("halfCycle", halfCycle, 1);
    Interpolation.factor("cycleFactor", cycleFactor);
    Interpolation.factor("stepFactor", stepFactor);
  }

  /** All cycles of the same height. */
  public static Cyclical triangular(double smallest, double largest, int halfCycle) {
    return new Cyclical(smallest, largest, halfCycle, 1, 1);
  }

  /** Each cycle half as high as the one before. */
  public static Cyclical triangular2(double smallest, double largest, int halfCycle) {
    return new Cyclical(smallest, largest, halfCycle, 0.5, 1);
  }

  /** Lower by the factor {@code γ} from step to step. */
  public static Cyclical exponentialRange(
      double smallest, double largest, int halfCycle, double gamma) {
    return new Cyclical(smallest, largest, halfCycle, 1, Interpolation.factor("gamma", gamma));
  }

  @Override
  public int lastStep(int cycle) {
    Require.atLeast("cycle", cycle, 1);
    return Math.multiplyExact(Math.multiplyExact(2, halfCycle), cycle);
  }

  @Override
  public double at(int step) {
    int u = Interpolation.before(step);
    int cycle = (int) (u / (2L * halfCycle));
    long inCycle = u - 2L * halfCycle * cycle;
    double height = (double) Math.min(inCycle, 2L * halfCycle - inCycle) / halfCycle;
    double weight = Math.pow(cycleFactor, cycle) * Math.pow(stepFactor, u);
    return Interpolation.mix(height * weight, largest, smallest);
  }
}
