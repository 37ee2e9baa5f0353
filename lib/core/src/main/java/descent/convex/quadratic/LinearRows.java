package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.Affine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;

/**
 * Rows of linear constraints of one kind with their right sides and names.
 *
 * @param kind what rows without a name are called, with their number
 * @param rows the coefficients, not to be changed
 * @param rightSides not to be changed
 * @param names one for each row
 */
record LinearRows(String kind, double[][] rows, double[] rightSides, List<String> names) {

  static LinearRows none(String kind) {
    return new LinearRows(kind, new double[0][], new double[0], List.of());
  }

  /** The rows of an EJML matrix. */
  static double[][] of(String name, DMatrixRMaj a) {
    Require.nonNull(name, a);
    double[][] rows = new double[a.numRows][];
    for (int i = 0; i < a.numRows; i++) {
      rows[i] = Arrays.copyOfRange(a.data, i * a.numCols, (i + 1) * a.numCols);
    }
    return rows;
  }

  /** A copy, with every row checked. */
  static double[][] copy(String name, double[][] rows, int columns) {
    Require.nonNull(name, rows);
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      String row = name + "[" + i + "]";
      Require.finite(row, rows[i]);
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            row
                + " must have one entry for each of "
                + columns
                + " variables, got "
                + rows[i].length);
      }
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  /** These rows and more. */
  LinearRows and(
      String matrix, double[][] more, String vector, double[] right, int columns, String... named) {
    double[][] copy = copy(matrix, more, columns);
    Require.finite(vector, right);
    Require.nonNull("names", named);
    requireAsMany(vector, right.length, copy.length);
    if (named.length > 0) {
      requireAsMany("names", named.length, copy.length);
    }
    List<String> allNames = new ArrayList<>(names);
    for (int i = 0; i < copy.length; i++) {
      allNames.add(named.length > 0 ? named[i] : kind + " " + (names.size() + i));
    }
    double[][] allRows = Arrays.copyOf(rows, rows.length + copy.length);
    System.arraycopy(copy, 0, allRows, rows.length, copy.length);
    double[] allRight = Arrays.copyOf(rightSides, allRows.length);
    System.arraycopy(right, 0, allRight, rows.length, right.length);
    return new LinearRows(kind, allRows, allRight, List.copyOf(allNames)).differentFrom(none(kind));
  }

  private static void requireAsMany(String name, int length, int rows) {
    if (length != rows) {
      throw new IllegalArgumentException(
          name + " must have one entry for each of " + rows + " rows, got " + length);
    }
  }

  /** Itself, if no name occurs twice, neither here nor there, and none is blank. */
  LinearRows differentFrom(LinearRows others) {
    Set<String> seen = new HashSet<>(others.names);
    for (String name : names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("name must not be blank, got \"" + name + "\"");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "names of constraints must differ, got \"" + name + "\" twice");
      }
    }
    return this;
  }

  int size() {
    return rows.length;
  }

  String name(int i) {
    return names.get(i);
  }

  Affine affine(int i) {
    return Affine.of(rows[i], rightSides[i]);
  }
}
