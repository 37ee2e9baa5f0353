package descent.firstorder.clipping;

import descent.argument.Require;

/**
 * Clipping of each entry by itself, which may turn the gradient:
 *
 * <pre>{@code gⱼ ← min(c, max(−c, gⱼ))}</pre>
 *
 * <p>Long entries lose against short ones: {@code (100, 1)} becomes {@code (1, 1)} at {@code c =
 * 1}. {@link GlobalNorm} keeps the direction. Cost: one pass.
 *
 * @param maxValue {@code c}, in units of g; positive and finite
 */
public record ByValue(double maxValue) implements Clipping {

  /** Checks the value. */
  public ByValue {
    Require.positive("maxValue", maxValue);
  }

  @Override
  public void clip(double[] x, double[] gradient) {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = Math.min(maxValue, Math.max(-maxValue, gradient[j]));
    }
  }
}
