package descent.function;

import descent.argument.Require;
import descent.linalg.Vectors;

/**
 * The parameters {@code from ≤ i < to} of a flat vector: a layer, a filter, a group.
 *
 * @param from the first index, at least 0
 * @param to the index after the last, above {@code from}
 */
public record ParameterRange(int from, int to) {

  /** Checks the order. */
  public ParameterRange {
    Require.atLeast("from", from, 0);
    Require.atLeast("to", to, from + 1);
  }

  /** {@code ‖x[from … to)‖₂}, for an {@code x} that reaches as far. */
  public double norm(double[] x) {
    return Vectors.norm(x, from, to - from);
  }

  @Override
  public String toString() {
    return "[" + from + ", " + to + ")";
  }
}
