package descent.notebook.data;

import descent.argument.NearestNames;
import descent.argument.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The data sets of the book by name, and the way from a table to arrays.
 *
 * <pre>{@code
 * Table patients = Data.diabetes();
 * double[][] x = Data.features(patients, "progression");   // 442 × 10, in the table's column order
 * double[] y = Data.column(patients, "progression");       // 442
 * }</pre>
 *
 * <p>The files are packed with the library, so they are found from any folder and without a
 * network. Each load reads the file anew, verifies its SHA-256 and returns a table of its own,
 * which the caller may change. Source, licence and the meaning of every column stand in {@code
 * data/README.md}.
 */
public final class Data {

  private Data() {}

  /**
   * 442 diabetes patients: ten measurements, unscaled, and {@code progression}, the disease's
   * progression a year later. Regression.
   */
  public static Table diabetes() {
    return load(DataSet.DIABETES);
  }

  /**
   * 569 breast masses: thirty measurements of their cell nuclei, and {@code diagnosis}, malignant
   * (212) or benign (357). Two classes.
   */
  public static Table breastCancer() {
    return load(DataSet.BREAST_CANCER);
  }

  /**
   * 1797 handwritten digits: 8 × 8 pixels from 0 (paper) to 16 (ink), row by row, and {@code
   * label}, 0 to 9. Ten classes.
   */
  public static Table digits() {
    return load(DataSet.DIGITS);
  }

  /** 150 irises: four lengths in centimetres, and {@code species}. Three classes of 50. */
  public static Table iris() {
    return load(DataSet.IRIS);
  }

  /**
   * 178 Italian wines: thirteen chemical measurements, and {@code cultivar}, 1 to 3 (59, 71 and 48
   * wines). Three classes.
   */
  public static Table wine() {
    return load(DataSet.WINE);
  }

  /**
   * The data set of this name.
   *
   * @param name one of {@link #names}
   * @throws IllegalArgumentException for any other name, proposing the nearest and listing all
   * @throws IllegalStateException when the file is missing or damaged
   */
  public static Table load(String name) {
    Require.nonNull("name", name);
    for (DataSet set : DataSet.ALL) {
      if (set.name().equals(name)) {
        return load(set);
      }
    }
    throw new IllegalArgumentException(
        "no data set is called \"" + name + "\"; " + NearestNames.suggestion(name, names()));
  }

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return DataSet.names();
  }

  /**
   * The numeric columns of a table as rows of an array, one row an example, in the table's order.
   * Columns of text are left out.
   *
   * @param except the columns that are no features, such as the target
   * @return a new array, rows × features
   * @throws IllegalArgumentException when a name is not a column's, or a cell is missing
   */
  public static double[][] features(Table table, String... except) {
    List<String> names = featureNames(table, except);
    double[][] rows = new double[table.rowCount()][names.size()];
    for (int j = 0; j < names.size(); j++) {
      double[] column = column(table, names.get(j));
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = column[i];
      }
    }
    return rows;
  }

  /** The names of the columns that {@link #features} takes, in the same order. */
  public static List<String> featureNames(Table table, String... except) {
    for (String name : except) {
      find(table, name);
    }
    List<String> names = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      if (column instanceof NumericColumn && !Arrays.asList(except).contains(column.name())) {
        names.add(column.name());
      }
    }
    return names;
  }

  /**
   * One numeric column as a new array.
   *
   * @throws IllegalArgumentException when there is no such column, it is not numeric, or a cell is
   *     missing
   */
  public static double[] column(Table table, String name) {
    if (!(find(table, name) instanceof NumericColumn<?> column)) {
      throw new IllegalArgumentException(
          "column %s is not numeric but %s; Data.indicator or Classes.of turn it into numbers"
              .formatted(name, find(table, name).type()));
    }
    double[] values = column.asDoubleArray();
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException("column %s has no value in row %d".formatted(name, i));
      }
    }
    return values;
  }

  /**
   * 1 where a column holds this category and 0 elsewhere: the target of a two-class problem, or of
   * one class against the rest.
   *
   * @param category the cell as printed, {@code "malignant"} or, of digits, {@code "3"}
   * @throws IllegalArgumentException when no cell holds the category
   */
  public static double[] indicator(Table table, String name, String category) {
    Classes classes = Classes.of(table, name);
    int code = classes.names().indexOf(category);
    if (code < 0) {
      throw new IllegalArgumentException(
          "column "
              + name
              + " has no \""
              + category
              + "\"; "
              + NearestNames.suggestion(category, classes.names()));
    }
    return Arrays.stream(classes.codes()).mapToDouble(c -> c == code ? 1 : 0).toArray();
  }

  /** The column of this name, which Tablesaw finds without regard to case. */
  static Column<?> find(Table table, String name) {
    if (!table.containsColumn(name)) {
      throw new IllegalArgumentException(
          "no column is called \""
              + name
              + "\"; "
              + NearestNames.suggestion(name, table.columnNames()));
    }
    return table.column(name);
  }

  private static Table load(DataSet set) {
    byte[] bytes = DataFiles.onClassPath().read(set.file());
    return CsvTable.parse(bytes, set.file(), set.name(), set.columns());
  }
}
