package descent.firstorder.training;

import descent.argument.Require;
import java.util.List;

/**
 * Stops when the value has not improved for some epochs in a row.
 *
 * <pre>{@code
 * best ← v_0;   an epoch improves if v_k < best − δ, then best ← v_k
 * stops when none of the newest P epochs improved
 * }</pre>
 *
 * <p>The values are {@link Epoch#value()}, of the validation objective if there is one. The first
 * epoch of the history, often the start, counts as an improvement. Improvements that are each
 * smaller than {@code δ} add up, since {@code best} stays: a slow fall is no plateau as long as it
 * falls by {@code δ} in {@code P} epochs.
 *
 * <p>Source: Goodfellow, Bengio &amp; Courville, Deep Learning (2016), Algorithm 7.1, which has
 * {@code δ = 0}.
 *
 * @param epochs {@code P}, at least 1
 * @param minImprovement {@code δ}, in units of the value, non-negative and finite; default 0
 */
public record Patience(int epochs, double minImprovement) implements EarlyStopping {

  /** Checks the settings. */
  public Patience {
    Require.atLeast("epochs", epochs, 1);
    Require.nonNegative("minImprovement", minImprovement);
  }

  /** The same with another {@code δ}. */
  public Patience withMinImprovement(double minImprovement) {
    return new Patience(epochs, minImprovement);
  }

  @Override
  public boolean stopsAfter(List<Epoch> history) {
    double best = history.get(0).value();
    int improved = 0;
    for (int k = 1; k < history.size(); k++) {
      double value = history.get(k).value();
      if (value < best - minImprovement) {
        best = value;
        improved = k;
      }
    }
    return history.size() - 1 - improved >= epochs;
  }
}
