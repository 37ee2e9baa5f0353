package descent.linesearch;

import descent.argument.Require;

/**
 * Golden section search: the bracket of a minimum shrinks by the same factor at every trial.
 *
 * <pre>{@code τ = (√5 − 1)/2 ≈ 0.618,   the new step lies at (1 − τ) of the longer part}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>the bracket's length at the end, relative to the step</td><td>10⁻⁸</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>200</td></tr>
 * </table>
 *
 * <p>Guarantees: finds a local minimizer of a continuous {@code φ}, the only one if {@code φ} is
 * unimodal, to {@code ε}; values alone cannot tell steps apart that are closer than about {@code
 * √(2⁻⁵²)} of the scale on which {@code φ} changes, so ε below 10⁻⁸ buys nothing. It needs no
 * slope, and its linear rate is the price: {@link Brent} is faster on smooth functions. Cost: one
 * value a trial, and one gradient at the end. Source: Kiefer (1953); Press et al., Numerical
 * Recipes (2007), Section 10.2.
 *
 * @param tolerance {@code ε}
 * @param evaluations the most trials
 */
public record GoldenSection(double tolerance, int evaluations) implements LineSearch {

  /** Checks the settings. */
  public GoldenSection {
    Require.between("tolerance", tolerance, 0, 1);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code ε = 10⁻⁸}. */
  public static GoldenSection standard() {
    return withTolerance(1e-8);
  }

  /** Another tolerance. */
  public static GoldenSection withTolerance(double tolerance) {
    return new GoldenSection(tolerance, 200);
  }

  @Override
  public Search on(Line line) {
    return new ValueBracket(line, evaluations) {
      @Override
      boolean narrow() {
        while (high - low > tolerance * middle) {
          if (!mayTry()) {
            return false;
          }
          boolean above = high - middle > middle - low;
          double step = middle + (1 - GOLDEN) * ((above ? high : low) - middle);
          if (step == middle) {
            return true;
          }
          double value = valueAt(step);
          if (value < middleValue) {
            if (above) {
              low = middle;
            } else {
              high = middle;
            }
            middle = step;
            middleValue = value;
          } else if (above) {
            high = step;
          } else {
            low = step;
          }
        }
        return true;
      }
    };
  }
}
