package descent.schedule;

import descent.argument.Require;

/**
 * A factor that acts little by little, {@code γ} in {@code k} steps.
 *
 * <pre>{@code η_t = η γ^((t−1)/k)}</pre>
 *
 * <p>Written as {@code η e^{−λ(t−1)}}, it is {@code γ = e^{−λ}} with {@code k = 1}. {@link
 * StepDecay} is the same in stairs.
 *
 * @param initial {@code η}, the value of step 1, positive and finite
 * @param factor {@code γ}, above 0 and at most 1
 * @param every {@code k}, in steps, at least 1
 */
public record ExponentialDecay(double initial, double factor, int every) implements Schedule {

  /** Checks the settings. */
  public ExponentialDecay {
    Require.positive("initial", initial);
    Interpolation.factor("factor", factor);
    Require.atLeast("every", every, 1);
  }

  /** By this factor at each step. */
  public static ExponentialDecay of(double initial, double factor) {
    return new ExponentialDecay(initial, factor, 1);
  }

  /** By {@code e^{−λ}} at each step, {@code λ ≥ 0}. */
  public static ExponentialDecay withRate(double initial, double lambda) {
    return of(initial, Math.exp(-Require.nonNegative("lambda", lambda)));
  }

  @Override
  public double at(int step) {
    return initial * Math.pow(factor, (double) Interpolation.before(step) / every);
  }
}
