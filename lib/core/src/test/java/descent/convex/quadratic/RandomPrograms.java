package descent.convex.quadratic;

import java.util.Arrays;
import java.util.Random;

/**
 * Small programs from seeds, with all that makes programs hard: singular {@code Q}, redundant and
 * contradictory equalities, constraints without an interior, more active constraints than
 * variables, integers that make for ties, and no minimum.
 */
final class RandomPrograms {
  private RandomPrograms() {}

  static QuadraticProgram anything(int seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(12);
    int m = random.nextInt(20);
    int p = random.nextInt(1 + Math.min(n, 4));
    boolean integers = random.nextInt(3) > 0;
    int rank = random.nextInt(n + 1);
    boolean feasible = random.nextInt(4) > 0;
    int kind = random.nextInt(3);
    double[][] root = matrix(rank, n, integers, random);
    double[][] q = new double[n][n];
    for (double[] v : root) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          q[i][j] += v[i] * v[j];
        }
      }
    }
    double[] c = matrix(1, n, integers, random)[0];
    double[] inside = matrix(1, n, integers, random)[0];
    double[][] a = matrix(p, n, integers, random);
    double[][] g = matrix(m, n, integers, random);
    for (int i = 1; i < p; i++) {
      if (random.nextInt(4) == 0) {
        Arrays.setAll(a[i], k -> 2 * a[0][k]);
      }
    }
    double[] b = times(a, inside);
    double[] h = times(g, inside);
    for (int i = 0; i < p; i++) {
      b[i] += !feasible && random.nextInt(3) == 0 ? 1 : 0;
    }
    for (int j = 0; j < m; j++) {
      double slack = kind == 0 ? 0 : kind == 1 ? random.nextInt(3) : random.nextDouble();
      h[j] += feasible ? slack : random.nextInt(4) - 1;
    }
    double[] lower = new double[n];
    double[] upper = new double[n];
    for (int k = 0; k < n; k++) {
      int which = random.nextInt(5);
      boolean both = which == 4;
      lower[k] = which == 0 || both ? inside[k] - random.nextInt(3) : Double.NEGATIVE_INFINITY;
      upper[k] = which == 1 || both ? inside[k] + random.nextInt(3) : Double.POSITIVE_INFINITY;
    }
    return QuadraticProgram.minimize(q, c)
        .equalities(a, b)
        .inequalities(g, h)
        .lowerBounds(lower)
        .upperBounds(upper);
  }

  /** Strictly convex, feasible, with this many variables and inequalities. */
  static QuadraticProgram dense(int n, int m, int seed) {
    Random random = new Random(seed);
    double[][] root = matrix(n, n, false, random);
    double[][] q = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        q[i][j] = i == j ? 1 : 0;
        for (int k = 0; k < n; k++) {
          q[i][j] += root[k][i] * root[k][j] / n;
        }
      }
    }
    double[] c = matrix(1, n, false, random)[0];
    Arrays.setAll(c, i -> 10 * c[i]);
    double[][] g = matrix(m, n, false, random);
    double[] h = times(g, matrix(1, n, false, random)[0]);
    Arrays.setAll(h, j -> h[j] + random.nextDouble());
    return QuadraticProgram.minimize(q, c).inequalities(g, h);
  }

  static double[] times(double[][] a, double[] x) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < x.length; k++) {
        product[i] += a[i][k] * x[k];
      }
    }
    return product;
  }

  private static double[][] matrix(int rows, int columns, boolean integers, Random random) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      Arrays.setAll(row, j -> integers ? random.nextInt(5) - 2 : random.nextGaussian());
    }
    return matrix;
  }
}
