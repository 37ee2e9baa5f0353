package descent.secondorder;

import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * The inverse Hessian of BFGS as a matrix, updated with {@code u = Hy} by
 *
 * <pre>{@code H ← H + ρ(1 + ρyᵀu) ssᵀ − ρ(usᵀ + suᵀ)}</pre>
 *
 * which is the formula of {@link Bfgs} multiplied out: {@code O(n²)}.
 */
final class DenseInverse implements InverseHessian {
  private final double[][] h;
  private final double[] u;
  private boolean identity = true;

  DenseInverse(int dimension) {
    h = new double[dimension][dimension];
    u = new double[dimension];
  }

  @Override
  public boolean isIdentity() {
    return identity;
  }

  @Override
  public void reset() {
    identity = true;
  }

  @Override
  public void direction(double[] g, double[] d) {
    for (int i = 0; i < d.length; i++) {
      d[i] = identity ? -g[i] : -Vectors.dot(h[i], g);
    }
  }

  @Override
  public void update(double[] s, double[] y, double sy, double yy) {
    if (identity) {
      scaleIdentity(sy / yy);
    }
    for (int i = 0; i < u.length; i++) {
      u[i] = Vectors.dot(h[i], y);
    }
    double rho = 1 / sy;
    double square = rho * (1 + rho * Vectors.dot(y, u));
    for (int i = 0; i < u.length; i++) {
      double ofS = square * s[i] - rho * u[i];
      double ofU = -rho * s[i];
      double[] row = h[i];
      for (int j = 0; j < u.length; j++) {
        row[j] += ofS * s[j] + ofU * u[j];
      }
    }
  }

  private void scaleIdentity(double scale) {
    for (int i = 0; i < u.length; i++) {
      Arrays.fill(h[i], 0);
      h[i][i] = scale;
    }
    identity = false;
  }
}
