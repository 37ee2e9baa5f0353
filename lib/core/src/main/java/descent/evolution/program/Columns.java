package descent.evolution.program;

import descent.argument.Require;
import java.util.Arrays;

/**
 * Data for programs, column by column, and the evaluation of a program at all rows: node by node
 * over blocks of rows, without allocation once the memory is there. One table may serve several
 * threads, each with a {@link Memory} of its own.
 */
public final class Columns {
  private static final int BLOCK = 256;

  private final double[][] columns;
  private final int rows;

  private Columns(double[][] columns) {
    this.columns = columns;
    this.rows = columns[0].length;
  }

  /** A table of columns, one for each variable in the order of the set; they are copied. */
  public static Columns of(double[]... columns) {
    Require.nonNull("columns", columns);
    Require.atLeast("number of columns", columns.length, 1);
    double[][] copies = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      copies[c] = Require.finite("columns[" + c + "]", columns[c]).clone();
      Require.atLeast("number of rows", copies[c].length, 1);
      if (copies[c].length != copies[0].length) {
        throw new IllegalArgumentException(
            "columns["
                + c
                + "] has length "
                + copies[c].length
                + " but columns[0] has length "
                + copies[0].length);
      }
    }
    return new Columns(copies);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns.length;
  }

  /** Working memory of one thread. */
  public static final class Memory {
    private double[][] stack = {};

    private double[][] ofHeight(int height) {
      if (stack.length < height) {
        stack = new double[Math.max(height, 2 * stack.length)][BLOCK];
      }
      return stack;
    }
  }

  /**
   * The values of a program at all rows.
   *
   * @param out receives them, as many as there are rows
   */
  public void evaluate(Tree tree, Memory memory, double[] out) {
    PrimitiveSet set = tree.primitives();
    double[][] stack = memory.ofHeight(height(tree));
    for (int from = 0; from < rows; from += BLOCK) {
      int count = Math.min(BLOCK, rows - from);
      int top = stack.length;
      for (int i = tree.size() - 1; i >= 0; i--) {
        Primitive primitive = tree.primitive(i);
        if (primitive instanceof Primitive.Function function) {
          function.operation().apply(stack, top, count);
          top += set.arity(tree.node(i)) - 1;
        } else if (primitive instanceof Primitive.Variable) {
          System.arraycopy(columns[set.column(tree.node(i))], from, stack[--top], 0, count);
        } else {
          double value =
              primitive instanceof Primitive.Literal literal ? literal.value() : tree.constant(i);
          Arrays.fill(stack[--top], 0, count, value);
        }
      }
      System.arraycopy(stack[top], 0, out, from, count);
    }
  }

  /** The most values that wait at once. */
  private static int height(Tree tree) {
    int waiting = 0;
    int most = 0;
    for (int i = tree.size() - 1; i >= 0; i--) {
      waiting += 1 - tree.primitives().arity(tree.node(i));
      most = Math.max(most, waiting);
    }
    return most;
  }
}
