package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;

/**
 * Lanczos' method: the outermost eigenvalues of a Hessian from products with it, without the
 * matrix.
 *
 * <pre>{@code
 * w = H q_k − β_{k−1} q_{k−1};   α_k = q_kᵀ w;   w ← w − α_k q_k
 * w ← w − Q(Qᵀw), twice;         β_k = ‖w‖;      q_{k+1} = w/β_k
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code m}</td><td>the number of steps: of products, and of Ritz values</td><td>none</td></tr>
 * </table>
 *
 * <p>The eigenvalues {@code θ} of the tridiagonal matrix of the α and β are the Ritz values. Each
 * lies within its {@linkplain RitzValues#errorBounds() bound} {@code β_m |s_m|}, plus rounding, of
 * some eigenvalue of {@code H}, where {@code s_m} is the last entry of its eigenvector in the
 * Krylov basis: a theorem, not an estimate. If the products are themselves differences of
 * gradients, their error comes on top ({@link DifferencedHessian}). The ends of the spectrum
 * converge first, the sooner the better they are separated. Every vector is orthogonalized against
 * all earlier ones, twice, since without that copies of converged values appear. An eigenvalue of
 * any multiplicity shows once: one start vector cannot tell them apart. If the Krylov space is
 * exhausted, the run ends earlier, with bounds near 0.
 *
 * <p>Cost: {@code m} products, {@code O(nm²)} operations, {@code nm} numbers. Not for the inside of
 * a spectrum: take {@link SpectralDensity}. Source: Lanczos, Journal of Research of the National
 * Bureau of Standards 45 (1950); Parlett, The Symmetric Eigenvalue Problem (SIAM 1998), chapter 13,
 * the bound in section 13.2.
 *
 * @param steps {@code m}, at least 1; no more than {@code n} are made
 */
public record Lanczos(int steps) {

  /** Checks the number of steps. */
  public Lanczos {
    Require.atLeast("steps", steps, 1);
  }

  /** So many products with the Hessian. */
  public static Lanczos withSteps(int steps) {
    return new Lanczos(steps);
  }

  /** The Ritz values of {@code ∇²f(x)} from a start with independent normal entries. */
  public RitzValues at(Differentiable f, double[] x, RandomGenerator random) {
    Hessians.requirePoint(f, x);
    Require.nonNull("random", random);
    double[] start = new double[x.length];
    for (int i = 0; i < start.length; i++) {
      start[i] = random.nextGaussian();
    }
    return at(f, x, start);
  }

  /** The Ritz values of {@code ∇²f(x)} from this start, which is not changed. */
  public RitzValues at(Differentiable f, double[] x, double[] start) {
    Hessians.requirePoint(f, x);
    Require.length("start", start, x.length);
    Require.finite("start", start);
    double length = Vectors.norm(start);
    if (length == 0) {
      throw new IllegalArgumentException("start must not be the zero vector");
    }
    double[] first = new double[start.length];
    Vectors.axpy(1 / length, start, first);
    return run(Hessians.at(f, x.clone()), first);
  }

  private RitzValues run(Hessians.Operator hessian, double[] first) {
    int n = first.length;
    int most = Math.min(steps, n);
    double[][] q = new double[most][];
    double[] alpha = new double[most];
    double[] beta = new double[most];
    double[] w = new double[n];
    double scale = 0;
    q[0] = first;
    for (int k = 0; ; k++) {
      hessian.apply(q[k], w);
      alpha[k] = Vectors.dot(q[k], w);
      orthogonalize(w, q, k + 1);
      beta[k] = Vectors.norm(w);
      scale = Math.max(scale, Math.abs(alpha[k]) + beta[k]);
      if (!Double.isFinite(scale)) {
        throw new IllegalArgumentException(
            "the Hessian must be finite at x, but product " + (k + 1) + " is not");
      }
      // What is left after orthogonalization is rounding once the Krylov space is invariant.
      if (k + 1 == most || beta[k] <= n * Math.ulp(scale)) {
        return ritzValues(alpha, beta, k + 1);
      }
      q[k + 1] = new double[n];
      Vectors.axpy(1 / beta[k], w, q[k + 1]);
    }
  }

  /**
   * Takes out of {@code w} all components in the basis; the second pass takes what rounding left.
   */
  private static void orthogonalize(double[] w, double[][] basis, int count) {
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < count; j++) {
        Vectors.axpy(-Vectors.dot(basis[j], w), basis[j], w);
      }
    }
  }

  private static RitzValues ritzValues(double[] alpha, double[] beta, int m) {
    DMatrixRMaj t = new DMatrixRMaj(m, m);
    for (int k = 0; k < m; k++) {
      t.set(k, k, alpha[k]);
      if (k + 1 < m) {
        t.set(k, k + 1, beta[k]);
        t.set(k + 1, k, beta[k]);
      }
    }
    Spectrum spectrum = Spectrum.of(t);
    double[][] s = spectrum.directions();
    // No eigenvalue is known better than the rounding of the products.
    double rounding = m * Math.ulp(spectrum.scale());
    double[] bounds =
        Arrays.stream(s).mapToDouble(v -> beta[m - 1] * Math.abs(v[m - 1]) + rounding).toArray();
    double[] weights = Arrays.stream(s).mapToDouble(v -> v[0] * v[0]).toArray();
    return new RitzValues(spectrum.eigenvalues(), bounds, weights);
  }
}
