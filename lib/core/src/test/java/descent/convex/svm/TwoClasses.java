package descent.convex.svm;

import descent.function.OracleTable;
import descent.function.OracleTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Rows of two classes. */
record TwoClasses(double[][] x, double[] labels) {

  /** The data sets of the oracle {@code support_vectors.py}. */
  static TwoClasses named(String name) {
    return switch (name) {
      case "clouds" -> clouds();
      case "breast-cancer" -> table("breast-cancer", "benign", "malignant");
      case "iris" -> table("iris", "versicolor", "virginica");
      case "setosa" -> table("iris", "setosa", "versicolor");
      case "digits" -> table("digits", "3", "8");
      default -> throw new IllegalArgumentException(name);
    };
  }

  static TwoClasses clouds() {
    List<Row> rows = OracleTable.read(TwoClasses.class, "clouds.csv");
    return new TwoClasses(
        rows.stream().map(row -> row.numbers("x")).toArray(double[][]::new),
        rows.stream().mapToDouble(row -> row.number("label")).toArray());
  }

  /** Gaussian rows, whose labels a curved boundary and noise decide. */
  static TwoClasses random(int n, int d, long seed) {
    Random random = new Random(seed);
    double[][] x = new double[n][d];
    double[] labels = new double[n];
    for (int i = 0; i < n; i++) {
      Arrays.setAll(x[i], j -> random.nextGaussian());
      double score = x[i][0] + x[i][1] * x[i][d - 1] + 0.5 * random.nextGaussian();
      labels[i] = score > 0 ? 1 : -1;
    }
    return new TwoClasses(x, labels);
  }

  private static TwoClasses table(String name, String negative, String positive) {
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of("../../data", name + ".csv"))) {
        String[] cells = line.split(",", -1);
        String label = cells[cells.length - 1];
        if (label.equals(negative) || label.equals(positive)) {
          rows.add(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int d = rows.get(0).length - 1;
    double[][] columns = new double[d][];
    for (int j = 0; j < d; j++) {
      int column = j;
      columns[j] = rows.stream().mapToDouble(cells -> Double.parseDouble(cells[column])).toArray();
    }
    double[][] standardized =
        Arrays.stream(columns)
            .filter(column -> Arrays.stream(column).distinct().count() > 1)
            .map(TwoClasses::standardized)
            .toArray(double[][]::new);
    double[][] x = new double[rows.size()][standardized.length];
    for (int i = 0; i < x.length; i++) {
      int row = i;
      Arrays.setAll(x[i], j -> standardized[j][row]);
    }
    double[] labels =
        rows.stream().mapToDouble(cells -> cells[d].equals(positive) ? 1 : -1).toArray();
    return new TwoClasses(x, labels);
  }

  private static double[] standardized(double[] column) {
    double mean = Arrays.stream(column).average().orElseThrow();
    double variance =
        Arrays.stream(column).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    return Arrays.stream(column).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
  }

  SupportVectorMachine machine() {
    return SupportVectorMachine.of(x, labels);
  }
}
