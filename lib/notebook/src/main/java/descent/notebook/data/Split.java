package descent.notebook.data;

import descent.argument.Require;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * A random division of rows into those to fit a model on and those to test it on.
 *
 * <pre>{@code
 * Split split = Split.of(x.length, 0.25, 42);
 * double[][] xTrain = split.train(x), xTest = split.test(x);
 * double[] yTrain = split.train(y), yTest = split.test(y);
 * }</pre>
 *
 * @param train the numbers of the training rows, ascending, from 0; not copied
 * @param test the numbers of the test rows, ascending; together with train every row once
 */
public record Split(int[] train, int[] test) {

  /**
   * A split in which each choice of test rows is equally likely.
   *
   * @param rows how many rows there are, 2 or more
   * @param testFraction the share of test rows, in (0, 1); rounded to a whole number of rows, and
   *     at least one row goes to either side
   * @param seed the same seed gives the same split
   */
  public static Split of(int rows, double testFraction, long seed) {
    Require.atLeast("rows", rows, 2);
    Require.between("testFraction", testFraction, 0, 1);
    int tests = (int) Math.max(1, Math.min(rows - 1, Math.round(rows * testFraction)));
    int[] order = Permutations.random(rows, Xoshiro256PlusPlus.ofSeed(seed));
    int[] test = Arrays.copyOf(order, tests);
    int[] train = Arrays.copyOfRange(order, tests, rows);
    // Ascending, because that is how a table's selection comes out, too.
    Arrays.sort(test);
    Arrays.sort(train);
    return new Split(train, test);
  }

  /** The training rows; the inner arrays are shared with the argument. */
  public double[][] train(double[][] rows) {
    return select(train, rows);
  }

  /** The test rows; the inner arrays are shared with the argument. */
  public double[][] test(double[][] rows) {
    return select(test, rows);
  }

  public double[] train(double[] values) {
    return select(train, values);
  }

  public double[] test(double[] values) {
    return select(test, values);
  }

  public int[] train(int[] values) {
    return select(train, values);
  }

  public int[] test(int[] values) {
    return select(test, values);
  }

  public Table train(Table table) {
    return select(train, table);
  }

  public Table test(Table table) {
    return select(test, table);
  }

  private double[][] select(int[] chosen, double[][] rows) {
    requireRows("rows has ", rows.length);
    return Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }

  private double[] select(int[] chosen, double[] values) {
    requireRows("values has ", values.length);
    return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
  }

  private int[] select(int[] chosen, int[] values) {
    requireRows("values has ", values.length);
    return Arrays.stream(chosen).map(i -> values[i]).toArray();
  }

  private Table select(int[] chosen, Table table) {
    requireRows("table has ", table.rowCount());
    return table.where(Selection.with(chosen));
  }

  private void requireRows(String what, int found) {
    int expected = train.length + test.length;
    if (found != expected) {
      throw new IllegalArgumentException(
          what + found + " rows but the split was made for " + expected);
    }
  }
}
