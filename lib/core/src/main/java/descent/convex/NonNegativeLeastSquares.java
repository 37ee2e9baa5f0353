package descent.convex;

import descent.linalg.Vectors;

/**
 * {@code min ‖A y − b‖₂} over {@code y ≥ 0}, by Lawson and Hanson's active set: columns enter while
 * they lead down, and leave where they would become negative. Ends after finitely many solutions of
 * a least-squares problem, each of them {@code O(nm²)}. Source: Lawson & Hanson, Solving Least
 * Squares Problems (1974), Chapter 23.
 */
final class NonNegativeLeastSquares {
  private static final double DEPENDENT = 1e-12;

  private final double[][] a;
  private final double[] b;
  private final double[] y;
  private final double[] residual;
  private final boolean[] free;

  private NonNegativeLeastSquares(double[][] columns, double[] b) {
    this.a = columns;
    this.b = b;
    y = new double[columns.length];
    residual = b.clone();
    free = new boolean[columns.length];
  }

  /** The solution for these columns. */
  static double[] solve(double[][] columns, double[] b) {
    NonNegativeLeastSquares problem = new NonNegativeLeastSquares(columns, b);
    // Each pass lowers the residual, but for rounding; the limit guards against that.
    for (int pass = 0; pass < 3 * columns.length + 3 && problem.enter(); pass++) {
      problem.settle();
    }
    return problem.y;
  }

  /** Frees the column along which the residual falls fastest; false if there is none. */
  private boolean enter() {
    int best = -1;
    double steepest = 0;
    for (int j = 0; j < a.length; j++) {
      double length = Vectors.norm(a[j]);
      double slope = Vectors.dot(a[j], residual) / length;
      if (!free[j] && slope > steepest && slope > DEPENDENT * Vectors.norm(b)) {
        steepest = slope;
        best = j;
      }
    }
    if (best >= 0) {
      free[best] = true;
    }
    return best >= 0;
  }

  /** Goes towards the unconstrained solution in the free columns until it is non-negative. */
  private void settle() {
    double[] target = unconstrained();
    int blocking = blocking(target);
    while (blocking >= 0) {
      double step = y[blocking] / (y[blocking] - target[blocking]);
      for (int j = 0; j < y.length; j++) {
        y[j] += step * (target[j] - y[j]);
      }
      y[blocking] = 0;
      free[blocking] = false;
      target = unconstrained();
      blocking = blocking(target);
    }
    System.arraycopy(target, 0, y, 0, y.length);
    System.arraycopy(b, 0, residual, 0, b.length);
    for (int j = 0; j < y.length; j++) {
      Vectors.axpy(-y[j], a[j], residual);
    }
  }

  private int blocking(double[] target) {
    int blocking = -1;
    double shortest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < y.length; j++) {
      if (free[j] && target[j] <= 0) {
        double step = y[j] / (y[j] - target[j]);
        // 0/0: it stays at zero at once.
        step = Double.isNaN(step) ? 0 : step;
        if (step < shortest) {
          shortest = step;
          blocking = j;
        }
      }
    }
    return blocking;
  }

  private double[] unconstrained() {
    int count = 0;
    double[][] chosen = new double[a.length][];
    int[] index = new int[a.length];
    for (int j = 0; j < a.length; j++) {
      if (free[j]) {
        chosen[count] = a[j];
        index[count++] = j;
      }
    }
    OrthogonalFactors factors = new OrthogonalFactors(b.length, Math.max(1, count));
    factors.factor(chosen, count, DEPENDENT);
    double[] part = new double[Math.max(1, count)];
    factors.leastSquares(b, part);
    double[] target = new double[a.length];
    for (int j = 0; j < count; j++) {
      target[index[j]] = part[j];
    }
    return target;
  }
}
