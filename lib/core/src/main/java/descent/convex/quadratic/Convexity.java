package descent.convex.quadratic;

import descent.linalg.Cholesky;
import descent.linalg.Vectors;
import java.util.Arrays;

/** Whether {@code Q} is positive semidefinite. */
final class Convexity {
  /** The negative curvature, beside the largest entry of {@code Q}, that counts as rounding. */
  private static final double ROUNDING = 1e-10;

  private Convexity() {}

  /** Refuses a program whose objective is not convex, and says along which direction it is not. */
  static void require(QuadraticProgram program) {
    double largest = largest(program.q());
    if (largest > 0 && !isPositiveDefinite(program.q(), ROUNDING * largest)) {
      refuse(program.q(), -ROUNDING * largest, "Q must be positive semidefinite");
    }
  }

  /** Refuses a program whose objective is not strictly convex, in the same way. */
  static void requireDefinite(QuadraticProgram program) {
    double largest = largest(program.q());
    if (!isPositiveDefinite(program.q(), -ROUNDING * largest)) {
      refuse(program.q(), ROUNDING * largest, "Q must be positive definite");
    }
  }

  private static double largest(double[][] q) {
    double largest = 0;
    for (double[] row : q) {
      largest = Math.max(largest, Vectors.maxNorm(row));
    }
    return largest;
  }

  private static void refuse(double[][] q, double allowed, String rule) {
    KktMatrix alone = KktMatrix.of(QuadraticProgram.minimize(q, new double[q.length]));
    if (alone.leastCurvature() <= allowed) {
      throw new IllegalArgumentException(
          rule
              + ", got curvature "
              + alone.leastCurvature()
              + " along "
              + Arrays.toString(alone.leastDirection()));
    }
  }

  private static boolean isPositiveDefinite(double[][] q, double shift) {
    Cholesky cholesky = new Cholesky(q.length);
    for (int i = 0; i < q.length; i++) {
      System.arraycopy(q[i], i, cholesky.rows()[i], i, q.length - i);
      cholesky.rows()[i][i] += shift;
    }
    return cholesky.factor();
  }
}
