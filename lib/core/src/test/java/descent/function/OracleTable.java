package descent.function;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The rows of a CSV that a script under {@code src/test/oracles} wrote. */
public final class OracleTable {
  private OracleTable() {}

  /** One row, read by column name. */
  public record Row(List<String> columns, List<String> cells) {

    public String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    /** The numbers of a cell that holds several, separated by blanks. */
    public double[] numbers(String column) {
      return Arrays.stream(text(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    public boolean has(String column) {
      return !text(column).isEmpty();
    }

    @Override
    public String toString() {
      return String.join(" ", cells);
    }
  }

  /** Reads the resource beside the class. */
  public static List<Row> read(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> columns = cells(reader.readLine());
      return reader.lines().map(line -> new Row(columns, cells(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }
}
