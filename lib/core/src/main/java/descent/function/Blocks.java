package descent.function;

import descent.argument.Require;
import java.util.List;

/**
 * Which ranges of a flat parameter vector belong together: the weights into one neuron, a filter, a
 * layer. Entries that no range holds belong to no block.
 *
 * @param ranges at least one, in ascending order, without overlap
 */
public record Blocks(List<ParameterRange> ranges) {

  /** Copies and checks. */
  public Blocks {
    ranges = List.copyOf(Require.nonNull("ranges", ranges));
    Require.atLeast("the number of ranges", ranges.size(), 1);
    for (int k = 1; k < ranges.size(); k++) {
      if (ranges.get(k).from() < ranges.get(k - 1).to()) {
        throw new IllegalArgumentException(
            "ranges must ascend without overlap, got "
                + ranges.get(k - 1)
                + " before "
                + ranges.get(k));
      }
    }
  }

  /** These ranges. */
  public static Blocks of(ParameterRange... ranges) {
    return new Blocks(List.of(ranges));
  }

  /** Consecutive blocks of these sizes, from index 0 on. */
  public static Blocks ofSizes(int... sizes) {
    ParameterRange[] ranges = new ParameterRange[Require.nonNull("sizes", sizes).length];
    int from = 0;
    for (int k = 0; k < sizes.length; k++) {
      Require.atLeast("sizes[" + k + "]", sizes[k], 1);
      ranges[k] = new ParameterRange(from, from + sizes[k]);
      from += sizes[k];
    }
    return of(ranges);
  }

  /** The number of entries of the shortest vector that has all blocks. */
  public int end() {
    return ranges.get(ranges.size() - 1).to();
  }

  /** Checks that a vector has all blocks; the name is for the message. */
  public void requireInside(String name, double[] x) {
    if (x.length < end()) {
      throw new IllegalArgumentException(
          name + " has length " + x.length + " but the blocks reach to " + end());
    }
  }
}
