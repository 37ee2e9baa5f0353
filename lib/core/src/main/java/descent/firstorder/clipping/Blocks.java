package descent.firstorder.clipping;

import descent.argument.Require;
import descent.firstorder.rule.ParameterRange;
import descent.linalg.Vectors;
import java.util.List;

/** What clipping does to blocks of a flat vector. */
final class Blocks {
  private Blocks() {}

  /** A copy, after a check that the blocks ascend without overlap. */
  static List<ParameterRange> ascending(List<ParameterRange> blocks) {
    List<ParameterRange> copy = List.copyOf(Require.nonNull("blocks", blocks));
    Require.atLeast("the number of blocks", copy.size(), 1);
    for (int k = 1; k < copy.size(); k++) {
      if (copy.get(k).from() < copy.get(k - 1).to()) {
        throw new IllegalArgumentException(
            "blocks must ascend without overlap, got "
                + copy.get(k - 1)
                + " before "
                + copy.get(k));
      }
    }
    return copy;
  }

  static void requireInside(List<ParameterRange> blocks, double[] gradient) {
    int end = blocks.get(blocks.size() - 1).to();
    if (gradient.length < end) {
      throw new IllegalArgumentException(
          "gradient has length " + gradient.length + " but the blocks reach to " + end);
    }
  }

  /** {@code ‖x_b‖₂}, without overflow or underflow where the norm itself is a double. */
  static double norm(double[] x, ParameterRange block) {
    int from = block.from();
    double squares = Vectors.dot(x, from, x, from, block.to() - from);
    if (squares > 0x1p-900 && squares < 0x1p1000) {
      return Math.sqrt(squares);
    }
    double largest = 0;
    for (int j = from; j < block.to(); j++) {
      largest = Math.max(largest, Math.abs(x[j]));
    }
    if (largest == 0) {
      return 0;
    }
    double scaled = 0;
    for (int j = from; j < block.to(); j++) {
      scaled += (x[j] / largest) * (x[j] / largest);
    }
    return largest * Math.sqrt(scaled);
  }

  /** Scales a block of the gradient down to this norm if it is longer. */
  static void limit(double[] gradient, ParameterRange block, double maxNorm) {
    double norm = norm(gradient, block);
    if (norm > maxNorm) {
      // Divided first: the quotient of the norms may be too small for a double.
      for (int j = block.from(); j < block.to(); j++) {
        gradient[j] = gradient[j] / norm * maxNorm;
      }
    }
  }
}
