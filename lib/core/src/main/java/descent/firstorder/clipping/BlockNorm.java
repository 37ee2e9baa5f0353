package descent.firstorder.clipping;

import descent.argument.Require;
import descent.firstorder.rule.Layers;
import descent.firstorder.rule.ParameterRange;
import java.util.List;

/**
 * Clipping by the norm of each block of parameters by itself, such as a layer:
 *
 * <pre>{@code g_b ← g_b · min(1, c / ‖g_b‖₂)    for each block b}</pre>
 *
 * <p>One exploding layer then does not shorten the others' steps, but the direction of the whole
 * gradient changes. With one block it is {@link GlobalNorm}; with {@code k} blocks the whole
 * gradient is no longer than {@code c√k}. Parameters in no block stay as they are. Cost: two passes
 * over blocks that are clipped, one over the others.
 *
 * @param maxNorm {@code c}, positive and finite
 * @param blocks ascending, disjoint, at least one
 */
public record BlockNorm(double maxNorm, List<ParameterRange> blocks) implements Clipping {

  /** Checks and copies. */
  public BlockNorm {
    Require.positive("maxNorm", maxNorm);
    blocks = Blocks.ascending(blocks);
  }

  /** Each layer by itself. */
  public static BlockNorm of(double maxNorm, Layers layers) {
    return new BlockNorm(maxNorm, Require.nonNull("layers", layers).ranges());
  }

  @Override
  public void clip(double[] x, double[] gradient) {
    Blocks.requireInside(blocks, gradient);
    for (int k = 0; k < blocks.size(); k++) {
      Blocks.limit(gradient, blocks.get(k), maxNorm);
    }
  }
}
