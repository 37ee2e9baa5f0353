package descent.notebook.chart;

import descent.argument.Require;
import descent.function.Objective;
import java.util.Arrays;

/**
 * An objective of two variables, sampled on a regular grid over a window.
 *
 * @param window the part of the plane
 * @param values {@code values[row][column]}, row 0 at the bottom; owned by the field
 */
record Field(Window window, double[][] values) {

  static Field sample(Objective f, Window window, int columns, int rows) {
    if (Require.nonNull("f", f).dimension() != 2) {
      throw new IllegalArgumentException(
          "f must have two variables to be drawn over a plane, got " + f.dimension());
    }
    Require.nonNull("window", window);
    double[][] values = new double[rows][columns];
    double[] point = new double[2];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        point[0] = window.left() + window.width() * c / (columns - 1);
        point[1] = window.bottom() + window.height() * r / (rows - 1);
        values[r][c] = f.value(point);
      }
    }
    return new Field(window, values);
  }

  int rows() {
    return values.length;
  }

  int columns() {
    return values[0].length;
  }

  double x(double column) {
    return window.left() + window.width() * column / (columns() - 1);
  }

  double y(double row) {
    return window.bottom() + window.height() * row / (rows() - 1);
  }

  /** The value at a point of the window, by bilinear interpolation. */
  double at(double x, double y) {
    double column = (x - window.left()) / window.width() * (columns() - 1);
    double row = (y - window.bottom()) / window.height() * (rows() - 1);
    int c = (int) Math.max(0, Math.min(columns() - 2, Math.floor(column)));
    int r = (int) Math.max(0, Math.min(rows() - 2, Math.floor(row)));
    double s = column - c;
    double t = row - r;
    double low = values[r][c] + s * (values[r][c + 1] - values[r][c]);
    double high = values[r + 1][c] + s * (values[r + 1][c + 1] - values[r + 1][c]);
    return low + t * (high - low);
  }

  /** The finite values, sorted. */
  double[] sorted() {
    return Arrays.stream(values)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }
}
