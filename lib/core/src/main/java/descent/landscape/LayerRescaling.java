package descent.landscape;

import descent.argument.Require;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import descent.function.model.Normalization;
import java.util.List;

/**
 * The same ReLU network with other weights: one layer's weights and biases times {@code α}, the
 * next layer's weights divided by {@code α}.
 *
 * <pre>{@code W₂·relu(W₁x + b₁) = (W₂/α)·relu(αW₁x + αb₁)   for every α > 0}</pre>
 *
 * <p>since {@code relu(αz) = α·relu(z)}. The function, the loss and the accuracy stay as they are
 * on every input. Curvature does not: along the second layer it is multiplied by {@code α²}, so
 * that a minimizer as sharp as one likes computes the same function as a flat one. The identity
 * fails for tanh and for GELU. Source: Dinh et al., Sharp Minima Can Generalize For Deep Nets (ICML
 * 2017), Definition 5 and Theorem 4.
 *
 * @param multiplied the ranges of the first layer's weights and of its biases
 * @param divided the ranges of the second layer's weights, without its biases
 */
public record LayerRescaling(List<ParameterRange> multiplied, List<ParameterRange> divided) {

  /** Copies and checks that no range is in both. */
  public LayerRescaling {
    multiplied = List.copyOf(Require.nonNull("multiplied", multiplied));
    divided = List.copyOf(Require.nonNull("divided", divided));
    Require.atLeast("the number of multiplied ranges", multiplied.size(), 1);
    Require.atLeast("the number of divided ranges", divided.size(), 1);
    for (ParameterRange up : multiplied) {
      for (ParameterRange down : divided) {
        if (up.from() < down.to() && down.from() < up.to()) {
          throw new IllegalArgumentException(
              "multiplied and divided must not overlap, got " + up + " and " + down);
        }
      }
    }
  }

  /** One range of the first layer, weights and biases together, and one of the second. */
  public static LayerRescaling of(ParameterRange multiplied, ParameterRange divided) {
    return new LayerRescaling(List.of(multiplied), List.of(divided));
  }

  /**
   * Of a hidden layer of a perceptron: its weights and biases are multiplied, the weights that lead
   * out of it divided. With ReLU the function stays; no activation is checked here. A normalized
   * layer has no such symmetry: normalization undoes the multiplication.
   *
   * @param layer from 1, the first hidden one, to the last hidden one
   */
  public static LayerRescaling of(MultilayerPerceptron network, int layer) {
    int[] units = Require.nonNull("network", network).units();
    if (layer < 1 || layer > units.length - 2) {
      throw new IllegalArgumentException(
          "layer must be a hidden one, from 1 to " + (units.length - 2) + ", got " + layer);
    }
    if (!(network.normalization() instanceof Normalization.None)) {
      throw new IllegalArgumentException(
          "network must not be normalized, got " + network.normalization());
    }
    return new LayerRescaling(List.of(network.layer(layer)), network.weightsInto(layer + 1));
  }

  /** The rescaled parameters in a new array. */
  public double[] by(double alpha, double[] x) {
    Require.positive("alpha", alpha);
    Require.finite("x", x);
    double[] rescaled = x.clone();
    scale(multiplied, alpha, rescaled);
    scale(divided, 1 / alpha, rescaled);
    return rescaled;
  }

  private static void scale(List<ParameterRange> ranges, double factor, double[] x) {
    for (ParameterRange range : ranges) {
      if (range.to() > x.length) {
        throw new IllegalArgumentException(
            "x has length " + x.length + " but the layers reach to " + range.to());
      }
      for (int i = range.from(); i < range.to(); i++) {
        x[i] *= factor;
      }
    }
  }
}
