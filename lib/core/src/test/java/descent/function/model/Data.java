package descent.function.model;

import descent.function.OracleTable;
import java.util.Arrays;
import java.util.List;

/** The data set and the fits that {@code models.py} wrote. */
final class Data {
  private static final List<OracleTable.Row> ROWS = OracleTable.read(Data.class, "data.csv");

  static final double[][] X = ROWS.stream().map(row -> row.numbers("x")).toArray(double[][]::new);
  static final double[] Y = ROWS.stream().mapToDouble(row -> row.number("y")).toArray();
  static final double[] LABELS = ROWS.stream().mapToDouble(row -> row.number("label")).toArray();

  /** Three classes, by the target, as networks.py makes them. */
  static final int[] CLASSES = Arrays.stream(Y).mapToInt(y -> y < -3 ? 0 : y < 2 ? 1 : 2).toArray();

  private Data() {}

  static List<OracleTable.Row> fits(String model) {
    return OracleTable.read(Data.class, "fits.csv").stream()
        .filter(row -> row.text("model").equals(model))
        .toList();
  }
}
