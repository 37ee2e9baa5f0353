package descent.function;

import descent.argument.Require;
import org.ejml.data.DMatrixRMaj;

/**
 * The boundary where data enter: makes the design matrix of a fit, one row per observation and one
 * column per feature, from what the caller has, and refuses what cannot be fitted.
 */
public final class DesignMatrix {
  private DesignMatrix() {}

  /**
   * A matrix with these rows.
   *
   * @throws IllegalArgumentException if there is no row or no column, if the rows differ in length,
   *     or if an entry is NaN or infinite
   */
  public static DMatrixRMaj of(String name, double[][] rows) {
    Require.nonNull(name, rows);
    Require.atLeast("the number of rows of " + name, rows.length, 1);
    int columns = Require.nonNull(name + "[0]", rows[0]).length;
    Require.atLeast("the number of columns of " + name, columns, 1);
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      String row = name + "[" + i + "]";
      Require.finite(row, rows[i]);
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            row + " has length " + rows[i].length + " but " + name + "[0] has length " + columns);
      }
      System.arraycopy(rows[i], 0, matrix.data, i * columns, columns);
    }
    return matrix;
  }

  /** A copy of the matrix, after the same checks. */
  public static DMatrixRMaj of(String name, DMatrixRMaj matrix) {
    Require.nonNull(name, matrix);
    Require.atLeast("the number of rows of " + name, matrix.numRows, 1);
    Require.atLeast("the number of columns of " + name, matrix.numCols, 1);
    DMatrixRMaj copy = matrix.copy();
    for (int i = 0; i < copy.getNumElements(); i++) {
      if (!Double.isFinite(copy.data[i])) {
        throw new IllegalArgumentException(
            name
                + " must be finite, got "
                + name
                + "["
                + i / copy.numCols
                + "]["
                + i % copy.numCols
                + "] = "
                + copy.data[i]);
      }
    }
    return copy;
  }

  /**
   * A copy of the targets of a matrix with this many rows: as many, and finite.
   *
   * @throws IllegalArgumentException if they are not
   */
  public static double[] targets(String name, double[] targets, int rows) {
    Require.finite(name, targets);
    if (targets.length != rows) {
      throw new IllegalArgumentException(
          name + " has length " + targets.length + " but there are " + rows + " rows");
    }
    return targets.clone();
  }

  /** {@code [1 X]}: a column of ones before the others, whose weight is the intercept. */
  public static DMatrixRMaj withOnes(DMatrixRMaj matrix) {
    DMatrixRMaj wider = new DMatrixRMaj(matrix.numRows, matrix.numCols + 1);
    for (int i = 0; i < matrix.numRows; i++) {
      wider.data[i * wider.numCols] = 1;
      System.arraycopy(
          matrix.data, i * matrix.numCols, wider.data, i * wider.numCols + 1, matrix.numCols);
    }
    return wider;
  }
}
