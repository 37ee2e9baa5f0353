package descent.notebook.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A categorical column as numbers: row i belongs to the class {@code names.get(codes[i])}.
 *
 * @param names the classes, text in alphabetical and integers in ascending order, so that the codes
 *     do not depend on the order of the rows
 * @param codes one code a row, from 0 to {@code names.size() − 1}; not copied, the caller owns it
 */
public record Classes(List<String> names, int[] codes) {

  public Classes {
    names = List.copyOf(names);
  }

  /**
   * The classes in a column of text or of integers.
   *
   * @throws IllegalArgumentException when there is no such column, or it holds decimals or gaps
   */
  public static Classes of(Table table, String name) {
    Column<?> column = Data.find(table, name);
    boolean integers = column.type() == ColumnType.INTEGER;
    if (!integers && column.type() != ColumnType.STRING) {
      throw new IllegalArgumentException(
          "column %s must hold text or integers to have classes, got %s"
              .formatted(name, column.type()));
    }
    if (column.countMissing() > 0) {
      throw new IllegalArgumentException(
          "column %s has %d rows without a value".formatted(name, column.countMissing()));
    }
    String[] cells = cells(column);
    Comparator<String> order =
        integers ? Comparator.comparingInt(Integer::parseInt) : Comparator.naturalOrder();
    List<String> names = Arrays.stream(cells).distinct().sorted(order).toList();
    return new Classes(names, Arrays.stream(cells).mapToInt(names::indexOf).toArray());
  }

  private static String[] cells(Column<?> column) {
    String[] cells = new String[column.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = String.valueOf(column.get(i));
    }
    return cells;
  }
}
