package descent.function;

import descent.argument.Require;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparse;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;

/**
 * Rows of which only the entries are kept: compressed sparse rows. Row {@code i} has the columns
 * and values from {@code start[i]} to before {@code start[i + 1]}, by rising column. EJML keeps its
 * sparse matrices by columns, where a row cannot be had without a search through all of them.
 */
final class SparseRows implements Rows {
  private final int columns;
  private final int[] start;
  private final int[] column;
  private final double[] value;

  private SparseRows(int columns, int[] start, int[] column, double[] value) {
    this.columns = columns;
    this.start = start;
    this.column = column;
    this.value = value;
  }

  static SparseRows of(String name, DMatrixSparseTriplet x) {
    Require.nonNull(name, x);
    int[] rows = new int[x.nz_length];
    int[] columns = new int[x.nz_length];
    for (int k = 0; k < x.nz_length; k++) {
      rows[k] = x.nz_rowcol.data[2 * k];
      columns[k] = x.nz_rowcol.data[2 * k + 1];
    }
    return of(name, x, rows, columns, x.nz_value.data);
  }

  static SparseRows of(String name, DMatrixSparseCSC x) {
    Require.nonNull(name, x);
    int[] columns = new int[x.nz_length];
    for (int j = 0; j < x.numCols; j++) {
      Arrays.fill(columns, x.col_idx[j], x.col_idx[j + 1], j);
    }
    return of(name, x, x.nz_rows, columns, x.nz_values);
  }

  /**
   * Entry {@code k} has row {@code rows[k]}, column {@code columns[k]}, value {@code values[k]}.
   */
  private static SparseRows of(
      String name, DMatrixSparse shape, int[] rows, int[] columns, double[] values) {
    int m = Require.atLeast("the number of rows of " + name, shape.getNumRows(), 1);
    int n = Require.atLeast("the number of columns of " + name, shape.getNumCols(), 1);
    int entries = columns.length;
    for (int k = 0; k < entries; k++) {
      if (rows[k] < 0 || rows[k] >= m || columns[k] < 0 || columns[k] >= n) {
        throw new IllegalArgumentException(
            place(name, rows[k], columns[k])
                + (" is outside of " + name + ", which has " + m + " rows and " + n + " columns"));
      }
      if (!Double.isFinite(values[k])) {
        throw new IllegalArgumentException(
            place(name, rows[k], columns[k]) + " must be finite, got " + values[k]);
      }
    }
    // By column and then, stably, by row: two counting sorts leave each row's columns rising.
    int[] order = new int[entries];
    for (int k = 0; k < entries; k++) {
      order[k] = k;
    }
    order = sorted(order, columns, starts(columns, entries, n));
    int[] start = starts(rows, entries, m);
    order = sorted(order, rows, start.clone());
    int[] column = new int[entries];
    double[] value = new double[entries];
    for (int k = 0; k < entries; k++) {
      column[k] = columns[order[k]];
      value[k] = values[order[k]];
      if (k > 0 && column[k] == column[k - 1] && rows[order[k]] == rows[order[k - 1]]) {
        throw new IllegalArgumentException(
            place(name, rows[order[k]], column[k]) + " is given twice");
      }
    }
    return new SparseRows(n, start, column, value);
  }

  private static String place(String name, int row, int column) {
    return name + "[" + row + "][" + column + "]";
  }

  /** Where the entries of each key begin once they are sorted; after the last key, their number. */
  private static int[] starts(int[] key, int entries, int keys) {
    int[] start = new int[keys + 1];
    for (int k = 0; k < entries; k++) {
      start[key[k] + 1]++;
    }
    for (int j = 0; j < keys; j++) {
      start[j + 1] += start[j];
    }
    return start;
  }

  /** The order, stably sorted by key; {@code next} is used up. */
  private static int[] sorted(int[] order, int[] key, int[] next) {
    int[] sorted = new int[order.length];
    for (int k : order) {
      sorted[next[key[k]]] = k;
      next[key[k]]++;
    }
    return sorted;
  }

  @Override
  public int count() {
    return start.length - 1;
  }

  @Override
  public int columns() {
    return columns;
  }

  /** Where the entries of row {@code i} begin, and those of the row before end. */
  int start(int i) {
    return start[i];
  }

  /** The columns of all entries, not to be changed. */
  int[] column() {
    return column;
  }

  /** The values of all entries, not to be changed. */
  double[] value() {
    return value;
  }

  @Override
  public double dot(int i, double[] vector, int offset) {
    double sum = 0;
    for (int k = start[i]; k < start[i + 1]; k++) {
      sum += value[k] * vector[offset + column[k]];
    }
    return sum;
  }

  @Override
  public void addTo(int i, double a, double[] vector, int offset) {
    for (int k = start[i]; k < start[i + 1]; k++) {
      vector[offset + column[k]] += a * value[k];
    }
  }

  @Override
  public void addOuterProduct(int i, double a, DMatrixRMaj matrix, int offset) {
    for (int k = start[i]; k < start[i + 1]; k++) {
      int row = (offset + column[k]) * matrix.numCols + offset;
      for (int l = k; l < start[i + 1]; l++) {
        matrix.data[row + column[l]] += a * value[k] * value[l];
      }
    }
  }

  @Override
  public double squaredNorm(int i) {
    double sum = 0;
    for (int k = start[i]; k < start[i + 1]; k++) {
      sum += value[k] * value[k];
    }
    return sum;
  }

  @Override
  public void copyTo(int i, double[] vector, int offset) {
    Arrays.fill(vector, offset, offset + columns, 0.0);
    for (int k = start[i]; k < start[i + 1]; k++) {
      vector[offset + column[k]] = value[k];
    }
  }
}
