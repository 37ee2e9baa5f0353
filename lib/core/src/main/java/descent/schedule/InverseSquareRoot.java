package descent.schedule;

import descent.argument.Require;

/**
 * As one over the root of the step number.
 *
 * <pre>{@code η_t = η √(s / (s + t − 1))}</pre>
 *
 * <p>With {@code s = 1} it is {@code η/√t}. After a warm-up of {@code W} steps, with {@code s = W},
 * it is the schedule of Vaswani et al., Attention Is All You Need (2017), Equation 3, {@code η
 * min(t/W, √(W/t))}, one step later after the peak, which stands for two steps here.
 *
 * @param initial {@code η}, the value of step 1, positive and finite
 * @param scale {@code s}, in steps, at least 1: after {@code 3s} more steps the value is halved
 */
public record InverseSquareRoot(double initial, int scale) implements Schedule {

  /** Checks the settings. */
  public InverseSquareRoot {
    Require.positive("initial", initial);
    Require.atLeast("scale", scale, 1);
  }

  @Override
  public double at(int step) {
    return initial * Math.sqrt(scale / ((double) scale + Interpolation.before(step)));
  }
}
