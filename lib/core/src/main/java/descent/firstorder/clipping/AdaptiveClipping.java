package descent.firstorder.clipping;

import descent.argument.Require;
import descent.function.Blocks;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import java.util.ArrayList;
import java.util.List;

/**
 * Adaptive gradient clipping: limits the gradient of each unit in proportion to the unit's weights.
 *
 * <pre>{@code g_u ← g_u · min(1, λ max(‖x_u‖₂, ε) / ‖g_u‖₂)    for each unit u}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code λ}</td><td>the longest gradient, in units of the weights' norm, positive</td><td>0.01</td></tr>
 * <tr><td>{@code ε}</td><td>the least norm that weights count with, so that weights of 0 can move; positive</td><td>1e-3</td></tr>
 * <tr><td>{@code u}</td><td>the units</td><td>none</td></tr>
 * </table>
 *
 * <p>A step of plain SGD then changes a unit by at most {@code ηλ} of itself, whatever the scale of
 * the loss. Parameters in no unit stay as they are; the source leaves out the last layer. A unit of
 * {@link #hiddenUnits} is the unit's bias and weights together, as they lie in a perceptron's
 * array; the source takes a layer's biases as one unit of their own.
 *
 * <p>Cost: two passes over units, three over those that are clipped. Source: Brock, De, Smith &amp;
 * Simonyan, High-Performance Large-Scale Image Recognition Without Normalization (2021), Equation
 * 3.
 *
 * @param ratio {@code λ}
 * @param epsilon {@code ε}
 * @param units {@code u}
 */
public record AdaptiveClipping(double ratio, double epsilon, Blocks units) implements Clipping {

  /** Checks. */
  public AdaptiveClipping {
    Require.positive("ratio", ratio);
    Require.positive("epsilon", epsilon);
    Require.nonNull("units", units);
  }

  /** With the defaults. */
  public static AdaptiveClipping of(Blocks units) {
    return new AdaptiveClipping(0.01, 1e-3, units);
  }

  /** The units of all layers of a perceptron but the last, with the defaults. */
  public static AdaptiveClipping hiddenUnits(MultilayerPerceptron network) {
    int[] sizes = Require.nonNull("network", network).units();
    if (sizes.length < 3) {
      throw new IllegalArgumentException("network must have a hidden layer, got none");
    }
    List<ParameterRange> units = new ArrayList<>();
    for (int layer = 1; layer < sizes.length - 1; layer++) {
      for (int unit = 0; unit < sizes[layer]; unit++) {
        int bias = network.bias(layer, unit);
        units.add(new ParameterRange(bias, bias + 1 + sizes[layer - 1]));
      }
    }
    return of(new Blocks(units));
  }

  /** The same with another {@code λ}. */
  public AdaptiveClipping withRatio(double ratio) {
    return new AdaptiveClipping(ratio, epsilon, units);
  }

  /** The same with another {@code ε}. */
  public AdaptiveClipping withEpsilon(double epsilon) {
    return new AdaptiveClipping(ratio, epsilon, units);
  }

  @Override
  public void clip(double[] x, double[] gradient) {
    units.requireInside("gradient", gradient);
    List<ParameterRange> ranges = units.ranges();
    for (int k = 0; k < ranges.size(); k++) {
      ParameterRange unit = ranges.get(k);
      BlockNorm.limit(gradient, unit, ratio * Math.max(unit.norm(x), epsilon));
    }
  }
}
