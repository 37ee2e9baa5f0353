package descent.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.ejml.data.DMatrixRMaj;

/**
 * ArrayText and matrices in words: what is long is left out in the middle, and its length is told.
 */
final class ArrayText {
  private static final int MOST_ENTRIES = 20;
  private static final int KEPT_ENTRIES = 8;
  private static final int MOST_LINES = 14;
  private static final int MOST_COLUMNS = 12;

  private ArrayText() {}

  static String text(double[] values) {
    return row(values.length, i -> Numerals.text(values[i]));
  }

  static String text(int[] values) {
    return row(values.length, i -> Integer.toString(values[i]));
  }

  static String text(int[][] values) {
    StringBuilder text = new StringBuilder();
    for (int r : kept(values.length, MOST_LINES)) {
      text.append(text.length() == 0 ? "" : "\n").append(r < 0 ? "…" : text(values[r]));
    }
    return values.length > MOST_LINES ? text + "\n(" + values.length + " rows)" : text.toString();
  }

  private static String row(int length, IntFunction<String> entry) {
    StringBuilder text = new StringBuilder("[");
    int[] kept = length > MOST_ENTRIES ? kept(length, 2 * KEPT_ENTRIES) : kept(length, length);
    for (int i = 0; i < kept.length; i++) {
      text.append(i == 0 ? "" : ", ").append(kept[i] < 0 ? "…" : entry.apply(kept[i]));
    }
    text.append(']');
    return length > MOST_ENTRIES ? text + " (length " + length + ")" : text.toString();
  }

  static String text(double[][] rows) {
    return rectangular(rows) ? grid(rows).text() : ragged(rows);
  }

  static String html(double[][] rows) {
    return rectangular(rows) ? grid(rows).html() : "<pre>" + Html.escape(ragged(rows)) + "</pre>";
  }

  static String text(DMatrixRMaj matrix) {
    return grid(rows(matrix)).text();
  }

  static String html(DMatrixRMaj matrix) {
    return grid(rows(matrix)).html();
  }

  private static double[][] rows(DMatrixRMaj matrix) {
    double[][] rows = new double[matrix.getNumRows()][matrix.getNumCols()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        rows[r][c] = matrix.get(r, c);
      }
    }
    return rows;
  }

  private static boolean rectangular(double[][] rows) {
    for (double[] row : rows) {
      if (row == null || row.length != rows[0].length || row.length == 0) {
        return false;
      }
    }
    return rows.length > 0;
  }

  private static String ragged(double[][] rows) {
    StringBuilder text = new StringBuilder();
    for (int r : kept(rows.length, MOST_LINES)) {
      text.append(text.length() == 0 ? "" : "\n");
      text.append(r < 0 ? "…" : rows[r] == null ? "null" : text(rows[r]));
    }
    return rows.length == 0
        ? "[]"
        : rows.length > MOST_LINES ? text + "\n(" + rows.length + " rows)" : text.toString();
  }

  private static Grid grid(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    int[] keptRows = kept(rows.length, MOST_LINES);
    int[] keptColumns = kept(columns, MOST_COLUMNS);
    List<List<String>> cells = new ArrayList<>();
    for (int r : keptRows) {
      List<String> line = new ArrayList<>();
      for (int c : keptColumns) {
        line.add(r < 0 || c < 0 ? "…" : Numerals.text(rows[r][c]));
      }
      cells.add(line);
    }
    return Grid.ofNumbers(rows.length + " × " + columns, cells);
  }

  /** The indices to show, with −1 where the middle is left out. */
  static int[] kept(int length, int most) {
    if (length <= most) {
      int[] all = new int[length];
      for (int i = 0; i < length; i++) {
        all[i] = i;
      }
      return all;
    }
    int half = most / 2;
    int[] some = new int[2 * half + 1];
    for (int i = 0; i < half; i++) {
      some[i] = i;
      some[half + 1 + i] = length - half + i;
    }
    some[half] = -1;
    return some;
  }
}
