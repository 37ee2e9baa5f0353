package descent.firstorder.clipping;

import descent.argument.Require;
import descent.firstorder.rule.Layers;
import descent.function.Blocks;
import descent.function.ParameterRange;
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
 * @param blocks {@code b}
 */
public record BlockNorm(double maxNorm, Blocks blocks) implements Clipping {

  /** Checks. */
  public BlockNorm {
    Require.positive("maxNorm", maxNorm);
    Require.nonNull("blocks", blocks);
  }

  /** Each layer by itself. */
  public static BlockNorm of(double maxNorm, Layers layers) {
    return new BlockNorm(maxNorm, new Blocks(Require.nonNull("layers", layers).ranges()));
  }

  @Override
  public void clip(double[] x, double[] gradient) {
    blocks.requireInside("gradient", gradient);
    List<ParameterRange> ranges = blocks.ranges();
    for (int k = 0; k < ranges.size(); k++) {
      limit(gradient, ranges.get(k), maxNorm);
    }
  }

  /** Scales a block of the gradient down to this norm if it is longer. */
  static void limit(double[] gradient, ParameterRange block, double maxNorm) {
    double norm = block.norm(gradient);
    if (norm > maxNorm) {
      // Divided first: the quotient of the norms may be too small for a double.
      for (int j = block.from(); j < block.to(); j++) {
        gradient[j] = gradient[j] / norm * maxNorm;
      }
    }
  }
}
