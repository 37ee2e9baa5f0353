package descent.firstorder.rule;

import descent.argument.Require;
import descent.function.Blocks;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which parameters belong to which layer, for rules that scale their steps layer by layer.
 *
 * @param ranges at least one, one after the other from index 0 on
 */
public record Layers(List<ParameterRange> ranges) {

  /** Copies and checks. */
  public Layers {
    ranges = List.copyOf(Require.nonNull("ranges", ranges));
    Require.atLeast("the number of layers", ranges.size(), 1);
    int end = 0;
    for (ParameterRange range : ranges) {
      if (range.from() != end) {
        throw new IllegalArgumentException(
            "layers must follow one another, got " + range + " where " + end + " is next");
      }
      end = range.to();
    }
  }

  /** Consecutive layers of these numbers of parameters. */
  public static Layers ofSizes(int... sizes) {
    return new Layers(Blocks.ofSizes(sizes).ranges());
  }

  /**
   * The layers of a perceptron, each with its weights and biases, and scales if it is normalized;
   * running statistics, if there are any, are one range more at the end.
   */
  public static Layers of(MultilayerPerceptron network) {
    int count = Require.nonNull("network", network).units().length - 1;
    return new Layers(
        Stream.concat(
                IntStream.rangeClosed(1, count).mapToObj(network::layer),
                network.statistics().stream())
            .toList());
  }

  /** The number of parameters. */
  public int dimension() {
    return ranges.get(ranges.size() - 1).to();
  }

  void requireDimension(int dimension) {
    if (dimension != dimension()) {
      throw new IllegalArgumentException(
          "the layers have " + dimension() + " parameters but the dimension is " + dimension);
    }
  }
}
