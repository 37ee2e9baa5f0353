package descent.schedule;

import descent.argument.Require;

/**
 * The same factor after every {@code k} steps.
 *
 * <pre>{@code η_t = η γ^⌊(t−1)/k⌋}</pre>
 *
 * <p>Steps {@code 1 … k} have {@code η}, steps {@code k+1 … 2k} have {@code ηγ}.
 *
 * @param initial {@code η}, positive and finite
 * @param factor {@code γ}, above 0 and at most 1; often 0.1
 * @param every {@code k}, in steps, at least 1
 */
public record StepDecay(double initial, double factor, int every) implements Schedule {

  /** Checks the settings. */
  public StepDecay {
    Require.positive("initial", initial);
    Interpolation.factor("factor", factor);
    Require.atLeast("every", every, 1);
  }

  @Override
  public double at(int step) {
    int drops = Interpolation.before(step) / every;
    return initial * Math.pow(factor, drops);
  }
}
