package descent.secondorder;

import descent.linalg.Vectors;

/**
 * The last {@code m} pairs {@code (s, y)} of L-BFGS, in a ring, and the two-loop recursion over
 * them:
 *
 * <pre>{@code q = g;   newest to oldest:  aᵢ = ρᵢ sᵢᵀq,  q ← q − aᵢyᵢ;   ρᵢ = 1/yᵢᵀsᵢ
 * r = γq;  oldest to newest:  r ← r + (aᵢ − ρᵢ yᵢᵀr) sᵢ;       Hg = r}</pre>
 *
 * Source: Nocedal & Wright (2006), Algorithm 7.4 and eq. 7.20.
 */
final class CorrectionPairs implements InverseHessian {
  private final double[][] s;
  private final double[][] y;
  private final double[] rho;
  private final double[] a;
  private double scale = 1;
  private int count;
  private int newest = -1;

  CorrectionPairs(int memory, int dimension) {
    s = new double[memory][dimension];
    y = new double[memory][dimension];
    rho = new double[memory];
    a = new double[memory];
  }

  @Override
  public boolean isIdentity() {
    return count == 0;
  }

  @Override
  public void reset() {
    count = 0;
    scale = 1;
  }

  @Override
  public void update(double[] step, double[] difference, double sy, double yy) {
    newest = (newest + 1) % s.length;
    count = Math.min(count + 1, s.length);
    System.arraycopy(step, 0, s[newest], 0, step.length);
    System.arraycopy(difference, 0, y[newest], 0, step.length);
    rho[newest] = 1 / sy;
    scale = sy / yy;
  }

  @Override
  public void direction(double[] g, double[] d) {
    for (int i = 0; i < d.length; i++) {
      d[i] = -g[i];
    }
    for (int age = 0; age < count; age++) {
      int i = ofAge(age);
      a[i] = rho[i] * Vectors.dot(s[i], d);
      Vectors.axpy(-a[i], y[i], d);
    }
    for (int i = 0; i < d.length; i++) {
      d[i] *= scale;
    }
    for (int age = count - 1; age >= 0; age--) {
      int i = ofAge(age);
      Vectors.axpy(a[i] - rho[i] * Vectors.dot(y[i], d), s[i], d);
    }
  }

  private int ofAge(int age) {
    return (newest - age + s.length) % s.length;
  }
}
