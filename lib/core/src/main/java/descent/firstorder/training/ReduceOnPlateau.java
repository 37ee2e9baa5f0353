package descent.firstorder.training;

import descent.argument.Require;
import java.util.List;

/**
 * Multiplies the learning rates by a factor each time that the value has not improved for some
 * epochs in a row.
 *
 * <pre>{@code
 * best ← ∞, s ← 1, bad ← 0, and for each epoch k:
 *   v_k < best − ρ|best| − δ:  best ← v_k, bad ← 0,    otherwise  bad ← bad + 1
 *   while cooling down:        bad ← 0
 *   bad = P:                   s ← max(s γ, s_min), bad ← 0, cool down for C epochs
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code γ}</td><td>the factor, above 0 and below 1</td><td>none; often 0.1</td></tr>
 * <tr><td>{@code P}</td><td>the patience, in epochs, at least 1</td><td>none; often 10</td></tr>
 * <tr><td>{@code ρ}</td><td>the least improvement, in units of the best value; in [0, 1)</td><td>1e-4</td></tr>
 * <tr><td>{@code δ}</td><td>the least improvement, in units of the value; ≥ 0</td><td>0</td></tr>
 * <tr><td>{@code C}</td><td>the epochs after a reduction in which nothing is counted, ≥ 0</td><td>0</td></tr>
 * <tr><td>{@code s_min}</td><td>the least factor in all, in [0, 1]</td><td>0</td></tr>
 * </table>
 *
 * <p>This is how Optax and Keras count. PyTorch reduces one epoch later, when {@code bad > P}: its
 * {@code patience=10} is a patience of 11 here. Cost: the history is read again after each epoch.
 *
 * @param factor {@code γ}
 * @param patience {@code P}
 * @param relative {@code ρ}
 * @param absolute {@code δ}
 * @param cooldown {@code C}
 * @param smallest {@code s_min}
 */
public record ReduceOnPlateau(
    double factor, int patience, double relative, double absolute, int cooldown, double smallest)
    implements RateFeedback {

  /** Checks the settings. */
  public ReduceOnPlateau {
    Require.between("factor", factor, 0, 1);
    Require.atLeast("patience", patience, 1);
    if (!(relative >= 0 && relative < 1)) {
      throw new IllegalArgumentException(
          "relative must be at least 0 and below 1, got " + relative);
    }
    Require.nonNegative("absolute", absolute);
    Require.atLeast("cooldown", cooldown, 0);
    if (!(smallest >= 0 && smallest <= 1)) {
      throw new IllegalArgumentException(
          "smallest must be at least 0 and at most 1, got " + smallest);
    }
  }

  /** With the defaults. */
  public static ReduceOnPlateau of(double factor, int patience) {
    return new ReduceOnPlateau(factor, patience, 1e-4, 0, 0, 0);
  }

  /** The same with these least improvements, which both must be exceeded together. */
  public ReduceOnPlateau withMinImprovement(double relative, double absolute) {
    return new ReduceOnPlateau(factor, patience, relative, absolute, cooldown, smallest);
  }

  /** The same with a cool-down after each reduction. */
  public ReduceOnPlateau withCooldown(int epochs) {
    return new ReduceOnPlateau(factor, patience, relative, absolute, epochs, smallest);
  }

  /** The same, never below this factor. */
  public ReduceOnPlateau withSmallest(double smallest) {
    return new ReduceOnPlateau(factor, patience, relative, absolute, cooldown, smallest);
  }

  @Override
  public double factor(List<Epoch> history) {
    double scale = 1;
    double best = Double.POSITIVE_INFINITY;
    int bad = 0;
    int cooling = 0;
    for (Epoch epoch : history) {
      double value = epoch.value();
      boolean first = best == Double.POSITIVE_INFINITY && value < best;
      if (first || value < best - relative * Math.abs(best) - absolute) {
        best = value;
        bad = 0;
      } else {
        bad++;
      }
      if (cooling > 0) {
        cooling--;
        bad = 0;
      } else if (bad == patience) {
        scale = Math.max(scale * factor, smallest);
        bad = 0;
        cooling = cooldown;
      }
    }
    return scale;
  }
}
