package descent.notebook.data;

import descent.notebook.data.DataSet.Column;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvReader;

/**
 * Reads a CSV file whose columns are known: Tablesaw reads it, after a check that says where a
 * fault is. Without the check a ragged row would surface as an index out of bounds, an empty row as
 * a warning on the error stream, and {@code n/a} in a numeric column as a silent NaN.
 *
 * <p>The files are plain: commas, LF line ends, a header, no quotes, no missing cells.
 */
final class CsvTable {

  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private CsvTable() {}

  /**
   * The table in these bytes.
   *
   * @param file the file's name, for messages
   * @param name the table's name
   * @throws IllegalArgumentException naming file, line and column of the first fault
   */
  static Table parse(byte[] bytes, String file, String name, List<Column> columns) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    check(text, file, columns);
    ColumnType[] types = columns.stream().map(Column::type).toArray(ColumnType[]::new);
    return new CsvReader()
        .read(
            CsvReadOptions.builder(new StringReader(text))
                .tableName(name)
                .header(true)
                .separator(',')
                .columnTypes(types)
                .build());
  }

  private static void check(String text, String file, List<Column> columns) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(file + " is empty");
    }
    if (text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException(
          "%s, line %d: expected LF line ends, got CR"
              .formatted(file, text.substring(0, text.indexOf('\r')).lines().count()));
    }
    List<String> lines = text.lines().toList();
    checkHeader(cells(lines.get(0)), file, columns);
    if (lines.size() == 1) {
      throw new IllegalArgumentException(file + " has a header but no rows");
    }
    for (int i = 1; i < lines.size(); i++) {
      checkRow(cells(lines.get(i)), file, i + 1, columns);
    }
  }

  private static void checkHeader(List<String> cells, String file, List<Column> columns) {
    for (int j = 0; j < Math.min(cells.size(), columns.size()); j++) {
      String expected = columns.get(j).name();
      String found = cells.get(j);
      if (!found.equals(expected)) {
        String hint = DECIMAL.matcher(found).matches() ? " (is the header missing?)" : "";
        throw new IllegalArgumentException(
            "%s, line 1, column %d: expected the column name \"%s\", got \"%s\"%s"
                .formatted(file, j + 1, expected, found, hint));
      }
    }
    checkLength(cells, file, 1, columns);
  }

  private static void checkRow(List<String> cells, String file, int line, List<Column> columns) {
    checkLength(cells, file, line, columns);
    for (int j = 0; j < columns.size(); j++) {
      Column column = columns.get(j);
      String cell = cells.get(j);
      String expected = null;
      if (column.type() == ColumnType.INTEGER && !INTEGER.matcher(cell).matches()) {
        expected = "an integer";
      } else if (column.type() == ColumnType.DOUBLE && !isFiniteNumber(cell)) {
        expected = "a finite number";
      } else if (cell.isBlank() || cell.indexOf('"') >= 0) {
        expected = "a text without quotes";
      }
      if (expected != null) {
        throw new IllegalArgumentException(
            "%s, line %d, column %s: expected %s, got \"%s\""
                .formatted(file, line, column.name(), expected, cell));
      }
    }
  }

  private static void checkLength(List<String> cells, String file, int line, List<Column> columns) {
    int expected = columns.size();
    int found = cells.size();
    if (found < expected) {
      throw new IllegalArgumentException(
          "%s, line %d, column %s: the cell is missing; expected %d cells, got %d"
              .formatted(file, line, columns.get(found).name(), expected, found));
    }
    if (found > expected) {
      throw new IllegalArgumentException(
          "%s, line %d, column %d: one cell too many; expected %d cells, got %d"
              .formatted(file, line, expected + 1, expected, found));
    }
  }

  private static boolean isFiniteNumber(String cell) {
    return DECIMAL.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell));
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
