package descent.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tablesaw tables: the first rows, numbers flush right and rounded, and how many more there are.
 */
final class Tables {
  private static final int MOST_ROWS = 20;

  private Tables() {}

  static String text(Table table) {
    return grid(table).text();
  }

  static String html(Table table) {
    return grid(table).html();
  }

  private static Grid grid(Table table) {
    int shown = table.rowCount() <= MOST_ROWS + 1 ? table.rowCount() : MOST_ROWS;
    List<String> headers = new ArrayList<>();
    List<Boolean> numeric = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      headers.add(column.name());
      numeric.add(column instanceof NumberColumn<?, ?>);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < shown; r++) {
      List<String> row = new ArrayList<>();
      for (Column<?> column : table.columns()) {
        row.add(cell(column, r));
      }
      rows.add(row);
    }
    int more = table.rowCount() - shown;
    String name = table.name() == null ? "" : table.name();
    return new Grid(
        name,
        headers,
        numeric,
        rows,
        more > 0 ? "… " + more + " more rows (" + table.rowCount() + " in all)" : "");
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    boolean fractional =
        column.type().equals(ColumnType.DOUBLE) || column.type().equals(ColumnType.FLOAT);
    return fractional && column instanceof NumberColumn<?, ?> numbers
        ? Numerals.text(numbers.getDouble(row))
        : column.getString(row);
  }
}
