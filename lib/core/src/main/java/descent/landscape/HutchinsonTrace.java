package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.random.RandomGenerator;

/**
 * The trace of a Hessian from products with random vectors of signs:
 *
 * <pre>{@code tr H ≈ (1/p) Σ_k z_kᵀ H z_k,   z_k ∈ {−1, 1}ⁿ}</pre>
 *
 * <p>Unbiased, with the variance {@code (2/p) Σ_{i≠j} H_ij²}, and so exact for a diagonal Hessian.
 * Cost: {@code p} products. Source: Hutchinson, A stochastic estimator of the trace of the
 * influence matrix for Laplacian smoothing splines, Communications in Statistics 18 (1989).
 *
 * @param value the estimate
 * @param standardError the standard deviation of the estimate, itself estimated from the probes
 * @param probes {@code p}
 */
public record HutchinsonTrace(double value, double standardError, int probes) {

  /** The trace of {@code ∇²f(x)} by at least two probes. */
  public static HutchinsonTrace at(
      Differentiable f, double[] x, int probes, RandomGenerator random) {
    Hessians.requirePoint(f, x);
    Require.atLeast("probes", probes, 2);
    Require.nonNull("random", random);
    Hessians.Operator hessian = Hessians.at(f, x.clone());
    double[] signs = new double[x.length];
    double[] product = new double[x.length];
    double mean = 0;
    double squares = 0;
    for (int k = 1; k <= probes; k++) {
      for (int i = 0; i < signs.length; i++) {
        signs[i] = random.nextBoolean() ? 1 : -1;
      }
      hessian.apply(signs, product);
      double sample = Vectors.dot(signs, product);
      // Welford's update: a sum of squares would lose the digits of a small spread.
      double before = sample - mean;
      mean += before / k;
      squares += before * (sample - mean);
    }
    return new HutchinsonTrace(mean, Math.sqrt(squares / (probes - 1.0) / probes), probes);
  }
}
