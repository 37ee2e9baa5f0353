package descent.playground;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.gallery.Box;
import java.util.List;

/**
 * Objectives on the nodes of a grid, the edges included, as maps and curves are drawn from them.
 */
final class Grid {
  /** The most nodes of a row or column. */
  static final int MOST_COLUMNS = 1_000;

  private Grid() {}

  /** {@code left, right}, and of two variables also {@code bottom, top}. */
  static double[] edges(Box box) {
    double[] lower = box.lower();
    double[] upper = box.upper();
    double[] edges = new double[2 * lower.length];
    for (int i = 0; i < lower.length; i++) {
      edges[2 * i] = lower[i];
      edges[2 * i + 1] = upper[i];
    }
    return edges;
  }

  /** Points of the plane, one after another. */
  static double[] flat(List<double[]> points) {
    double[] flat = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      System.arraycopy(points.get(i), 0, flat, 2 * i, 2);
    }
    return flat;
  }

  /** {@code rows} rows of {@code columns} values, the bottom row first. */
  static double[] field(
      Differentiable f,
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows) {
    checkInterval("left", left, "right", right);
    checkInterval("bottom", bottom, "top", top);
    checkCount("columns", columns, 2, MOST_COLUMNS);
    checkCount("rows", rows, 2, MOST_COLUMNS);
    double[] x = Require.length("a point of the plane", new double[2], f.dimension());
    double[] values = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      x[1] = node(bottom, top, row, rows);
      for (int column = 0; column < columns; column++) {
        x[0] = node(left, right, column, columns);
        values[row * columns + column] = f.value(x);
      }
    }
    return values;
  }

  /** {@code columns} values, then as many derivatives. */
  static double[] curve(Differentiable f, double left, double right, int columns) {
    checkInterval("left", left, "right", right);
    checkCount("columns", columns, 2, MOST_COLUMNS);
    double[] x = Require.length("a point of the line", new double[1], f.dimension());
    double[] derivative = new double[1];
    double[] values = new double[2 * columns];
    for (int column = 0; column < columns; column++) {
      x[0] = node(left, right, column, columns);
      values[column] = f.valueAndGradient(x, derivative);
      values[columns + column] = derivative[0];
    }
    return values;
  }

  static double node(double first, double last, int i, int count) {
    return first + (last - first) * i / (count - 1);
  }

  static void checkInterval(String lowName, double low, String highName, double high) {
    Require.finite(lowName, low);
    Require.finite(highName, high);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          lowName + " must be less than " + highName + ", got " + low + " and " + high);
    }
  }

  static void checkCount(String name, int count, int least, int most) {
    if (Require.atLeast(name, count, least) > most) {
      throw new IllegalArgumentException(name + " must be at most " + most + ", got " + count);
    }
  }

  /** Checks that a method has as many numbers as it takes. */
  static void checkSettings(String method, double[] numbers, String... names) {
    if (numbers.length != names.length) {
      throw new IllegalArgumentException(
          method + " takes " + names.length + " settings, got " + numbers.length);
    }
  }

  /** The refusal of a name that is none of the known ones. */
  static IllegalArgumentException unknown(String what, String name, String... known) {
    return new IllegalArgumentException(
        "no " + what + " is named " + name + "; known: " + String.join("; ", known));
  }
}
