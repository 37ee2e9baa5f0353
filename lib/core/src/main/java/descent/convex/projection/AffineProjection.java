package descent.convex.projection;

import descent.argument.Require;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * The solutions of {@code Ax = b}. The rows of {@code A} are made orthonormal one after the other,
 * twice each, since once leaves rounding behind (Golub and Van Loan, Matrix Computations, the
 * section on Gram–Schmidt).
 */
final class AffineProjection implements Projection {
  /** What is left of a row that follows from others, in relation to the row. */
  private static final double DEPENDENT = 1e-12;

  /** How far the right side of such a row may be from what follows, in relation to its terms. */
  private static final double CONSISTENT = 1e-9;

  private final int dimension;
  private final double[][] rows;
  private final double[] rightSides;

  private AffineProjection(int dimension, double[][] rows, double[] rightSides) {
    this.dimension = dimension;
    this.rows = rows;
    this.rightSides = rightSides;
  }

  static AffineProjection of(double[][] a, double[] b) {
    Require.nonNull("a", a);
    Require.atLeast("the number of rows of a", a.length, 1);
    Require.finite("b", b);
    if (b.length != a.length) {
      throw new IllegalArgumentException(
          "b has length " + b.length + " but there are " + a.length + " rows");
    }
    int n = Require.nonNull("a[0]", a[0]).length;
    Require.atLeast("the number of columns of a", n, 1);
    List<double[]> rows = new ArrayList<>();
    List<Double> rightSides = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      double[] row = Require.finite("a[" + i + "]", a[i]).clone();
      if (row.length != n) {
        throw new IllegalArgumentException(
            "a[" + i + "] has length " + row.length + " but a[0] has length " + n);
      }
      add(i, row, b[i], rows, rightSides);
    }
    return new AffineProjection(
        n,
        rows.toArray(double[][]::new),
        rightSides.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void add(
      int index, double[] row, double right, List<double[]> rows, List<Double> rightSides) {
    double norm = Vectors.norm(row);
    double rest = right;
    double terms = Math.abs(right);
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < rows.size(); k++) {
        double product = Vectors.dot(rows.get(k), row);
        Vectors.axpy(-product, rows.get(k), row);
        rest -= product * rightSides.get(k);
        terms += Math.abs(product * rightSides.get(k));
      }
    }
    double left = Vectors.norm(row);
    if (left > DEPENDENT * norm) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= left;
      }
      rows.add(row);
      rightSides.add(rest / left);
    } else if (Math.abs(rest) > CONSISTENT * terms) {
      throw new IllegalArgumentException(
          "a x = b must have a solution, but equation "
              + index
              + " contradicts those before it: its left side follows from theirs, and its right"
              + " side would have to be "
              + (right - rest)
              + ", got "
              + right);
    }
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void project(double[] x, double[] out) {
    if (out != x) {
      System.arraycopy(x, 0, out, 0, dimension);
    }
    for (int k = 0; k < rows.length; k++) {
      Vectors.axpy(rightSides[k] - Vectors.dot(rows[k], out), rows[k], out);
    }
  }
}
