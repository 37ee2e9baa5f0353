package descent.landscape;

import descent.argument.Require;
import descent.function.Blocks;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Directions for slices.
 *
 * <p>In many dimensions two random directions are nearly orthogonal, and a random slice through a
 * minimizer shows the mean curvature {@code tr H/n}, not the largest: rare steep directions do not
 * show.
 */
public final class Directions {
  private Directions() {}

  /** A unit vector, uniform over the sphere. */
  public static double[] random(int dimension, RandomGenerator random) {
    Require.atLeast("dimension", dimension, 1);
    Require.nonNull("random", random);
    double[] direction = new double[dimension];
    double length = 0;
    while (length == 0) {
      for (int i = 0; i < dimension; i++) {
        direction[i] = random.nextGaussian();
      }
      length = Vectors.norm(direction);
    }
    for (int i = 0; i < dimension; i++) {
      direction[i] /= length;
    }
    return direction;
  }

  /**
   * The weights into each unit of a perceptron, one block a unit, biases left out: the filters of
   * {@link #filterNormalized}.
   */
  public static Blocks filtersOf(MultilayerPerceptron network) {
    int[] units = Require.nonNull("network", network).units();
    List<ParameterRange> filters = new ArrayList<>();
    for (int layer = 1; layer < units.length; layer++) {
      filters.addAll(network.weightsInto(layer));
    }
    return new Blocks(filters);
  }

  /**
   * A copy of a direction in which each block is as long as the same block of the parameters:
   * {@code d_B ← d_B ‖x_B‖/‖d_B‖}. Entries of no block become 0, and so does a block whose
   * parameters are all 0.
   *
   * <p>A step of {@code t} along it changes each block by the share {@code t} of its length. So the
   * slice stays the same when a network is written with other weights by scaling one layer up and
   * the next one down, which a slice of fixed length does not. Source: Li et al., Visualizing the
   * Loss Landscape of Neural Nets (NeurIPS 2018), Section 4; they leave biases out, as blocks that
   * do not hold them do here.
   */
  public static double[] filterNormalized(double[] direction, double[] x, Blocks blocks) {
    Require.nonNull("blocks", blocks);
    Require.finite("x", x);
    blocks.requireInside("x", x);
    Require.finite("direction", direction);
    if (direction.length != x.length) {
      throw new IllegalArgumentException(
          "direction has length " + direction.length + " but x has length " + x.length);
    }
    double[] normalized = new double[x.length];
    for (ParameterRange block : blocks.ranges()) {
      double length = block.norm(direction);
      double factor = length == 0 ? 0 : block.norm(x) / length;
      for (int i = block.from(); i < block.to(); i++) {
        normalized[i] = factor * direction[i];
      }
    }
    return normalized;
  }
}
