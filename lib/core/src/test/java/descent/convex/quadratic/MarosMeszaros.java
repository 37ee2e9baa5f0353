package descent.convex.quadratic;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Small problems of the collection of Maros & Mészáros, Optimization Methods and Software 11
 * (1999), with the optimum that their table gives to seven digits. The data are those of Hock &
 * Schittkowski's numbers and of the papers that the collection names.
 *
 * @param name as in the collection
 * @param program the problem
 * @param optimum from the table
 */
record MarosMeszaros(String name, QuadraticProgram program, double optimum) {
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Override
  public String toString() {
    return name;
  }

  static Stream<MarosMeszaros> all() {
    return Stream.of(
        new MarosMeszaros("HS21", hs21(), -9.996000e+01),
        new MarosMeszaros("HS35", hs35(), 1.111111e-01),
        new MarosMeszaros(
            "HS35MOD", hs35().lowerBounds(0, 0.5, 0).upperBounds(NONE, 0.5, NONE), 2.500000e-01),
        new MarosMeszaros("HS51", chained(1, 4), 0),
        new MarosMeszaros("HS52", chained(4, 0), 5.326648e+00),
        new MarosMeszaros(
            "HS53", chained(1, 0).lowerBounds(fill(5, -10)).upperBounds(fill(5, 10)), 4.093023e+00),
        new MarosMeszaros("HS76", hs76(), -4.681818e+00),
        new MarosMeszaros("HS118", hs118(), 6.648205e+02),
        new MarosMeszaros("HS268", hs268(), 0),
        new MarosMeszaros("TAME", tame(), 0),
        new MarosMeszaros("ZECEVIC2", zecevic2(), -4.125000e+00),
        new MarosMeszaros("GENHS28", genhs28(), 9.271737e-01),
        new MarosMeszaros("QPTEST", qptest(), 4.371875e+00));
  }

  static MarosMeszaros named(String name) {
    return all().filter(problem -> problem.name.equals(name)).findFirst().orElseThrow();
  }

  private static double[] fill(int n, double value) {
    double[] filled = new double[n];
    Arrays.fill(filled, value);
    return filled;
  }

  private static QuadraticProgram hs21() {
    return QuadraticProgram.minimize(new double[][] {{0.02, 0}, {0, 2}}, new double[2])
        .plus(-100)
        .inequalities(new double[][] {{-10, 1}}, new double[] {-10})
        .lowerBounds(2, -50)
        .upperBounds(50, 50);
  }

  private static QuadraticProgram hs35() {
    double[][] q = {{4, 2, 2}, {2, 4, 0}, {2, 0, 2}};
    return QuadraticProgram.minimize(q, new double[] {-8, -6, -4})
        .plus(9)
        .inequalities(new double[][] {{1, 1, 2}}, new double[] {3})
        .lowerBounds(0, 0, 0);
  }

  /** {@code ½‖Rx − t‖²·2} with the rows and targets of a least-squares problem. */
  private static QuadraticProgram squares(double[][] rows, double[] targets) {
    int n = rows[0].length;
    double[][] q = new double[n][n];
    double[] c = new double[n];
    double constant = 0;
    for (int k = 0; k < rows.length; k++) {
      for (int i = 0; i < n; i++) {
        c[i] -= 2 * rows[k][i] * targets[k];
        for (int j = 0; j < n; j++) {
          q[i][j] += 2 * rows[k][i] * rows[k][j];
        }
      }
      constant += targets[k] * targets[k];
    }
    return QuadraticProgram.minimize(q, c).plus(constant);
  }

  /** HS51, HS52 and HS53, which differ in one coefficient and one right side. */
  private static QuadraticProgram chained(double coefficient, double right) {
    double[][] rows = {
      {coefficient, -1, 0, 0, 0}, {0, 1, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}
    };
    double[][] a = {{1, 3, 0, 0, 0}, {0, 0, 1, 1, -2}, {0, 1, 0, 0, -1}};
    return squares(rows, new double[] {0, 2, 1, 1}).equalities(a, new double[] {right, 0, 0});
  }

  private static QuadraticProgram hs76() {
    double[][] q = {{2, 0, -1, 0}, {0, 1, 0, 0}, {-1, 0, 2, 1}, {0, 0, 1, 1}};
    double[][] g = {{1, 2, 1, 1}, {3, 1, 2, -1}, {0, -1, -4, 0}};
    return QuadraticProgram.minimize(q, new double[] {-1, -3, 1, -1})
        .inequalities(g, new double[] {5, 4, -1.5})
        .lowerBounds(0, 0, 0, 0);
  }

  private static QuadraticProgram hs118() {
    double[][] q = new double[15][15];
    double[] c = new double[15];
    double[] lower = new double[15];
    double[] upper = new double[15];
    double[][] g = new double[29][15];
    double[] h = new double[29];
    double[] ranges = {6, 7, 6};
    double[] least = {60, 50, 70, 85, 100};
    int next = 0;
    for (int k = 0; k < 5; k++) {
      for (int i = 0; i < 3; i++) {
        int x = 3 * k + i;
        c[x] = new double[] {2.3, 1.7, 2.2}[i];
        q[x][x] = 2 * new double[] {1e-4, 1e-4, 1.5e-4}[i];
        lower[x] = k == 0 ? new double[] {8, 43, 3}[i] : 0;
        upper[x] = k == 0 ? new double[] {21, 57, 16}[i] : new double[] {90, 120, 60}[i];
        if (k > 0) {
          // −7 ≤ x_k − x_{k−1} ≤ 6 or 7
          g[next][x] = -1;
          g[next][x - 3] = 1;
          h[next++] = 7;
          g[next][x] = 1;
          g[next][x - 3] = -1;
          h[next++] = ranges[i];
        }
        g[24 + k][x] = -1;
      }
      h[24 + k] = -least[k];
    }
    return QuadraticProgram.minimize(q, c).inequalities(g, h).lowerBounds(lower).upperBounds(upper);
  }

  private static QuadraticProgram hs268() {
    double[][] d = {
      {10197, -12454, -1013, 1948, 329},
      {-12454, 20909, -1733, -4914, -186},
      {-1013, -1733, 1755, 1089, -174},
      {1948, -4914, 1089, 1515, -22},
      {329, -186, -174, -22, 27}
    };
    double[][] q = new double[5][5];
    for (int i = 0; i < 5; i++) {
      Arrays.setAll(q[i], j -> 0);
      for (int j = 0; j < 5; j++) {
        q[i][j] = 2 * d[i][j];
      }
    }
    double[][] g = {
      {1, 1, 1, 1, 1},
      {-10, -10, 3, -5, -4},
      {8, -1, 2, 5, -3},
      {-8, 1, -2, -5, 3},
      {4, 2, -3, 5, -1}
    };
    return QuadraticProgram.minimize(q, new double[] {18340, -34198, 4542, 8672, 86})
        .plus(14463)
        .inequalities(g, new double[] {5, -20, 40, -11, 30});
  }

  private static QuadraticProgram tame() {
    return QuadraticProgram.minimize(new double[][] {{2, -2}, {-2, 2}}, new double[2])
        .equalities(new double[][] {{1, 1}}, new double[] {1})
        .lowerBounds(0, 0);
  }

  private static QuadraticProgram zecevic2() {
    return QuadraticProgram.minimize(new double[][] {{0, 0}, {0, 4}}, new double[] {-2, -3})
        .inequalities(new double[][] {{1, 1}, {1, 4}}, new double[] {2, 4})
        .lowerBounds(0, 0)
        .upperBounds(10, 10);
  }

  private static QuadraticProgram genhs28() {
    double[][] rows = new double[9][10];
    double[][] a = new double[8][10];
    for (int i = 0; i < 9; i++) {
      rows[i][i] = 1;
      rows[i][i + 1] = 1;
    }
    for (int i = 0; i < 8; i++) {
      a[i][i] = 1;
      a[i][i + 1] = 2;
      a[i][i + 2] = 3;
    }
    return squares(rows, new double[9]).equalities(a, fill(8, 1));
  }

  /** Without the constant 4, as in the table. */
  private static QuadraticProgram qptest() {
    return QuadraticProgram.minimize(new double[][] {{8, 2}, {2, 10}}, new double[] {1.5, -2})
        .inequalities(new double[][] {{-2, -1}, {-1, 2}}, new double[] {-2, 6})
        .lowerBounds(0, 0)
        .upperBounds(20, NONE);
  }
}
