package descent.landscape;

import descent.argument.Require;
import descent.function.Differentiable;
import java.util.random.RandomGenerator;

/**
 * How the eigenvalues of a Hessian are spread, estimated without computing them: stochastic Lanczos
 * quadrature.
 *
 * <pre>{@code (1/n) Σᵢ g(λᵢ) ≈ (1/p) Σ_{v=1…p} Σ_k w_{vk} g(θ_{vk})}</pre>
 *
 * <p>{@code p} probes, random starts of {@link Lanczos}, give nodes {@code θ}, the Ritz values, and
 * weights {@code w}. The expectation over the starts is exact for polynomials of degree up to
 * {@code 2m − 1} (Gauss quadrature with {@code m} steps); the error of the mean shrinks like {@code
 * 1/√(pn)}. A single eigenvalue outside the bulk has the weight {@code 1/n} only, so of one outlier
 * the place is sure and the weight is not.
 *
 * <p>Cost: {@code p·m} products. Source: Golub & Meurant, Matrices, Moments and Quadrature (2010),
 * chapter 11; for networks Ghorbani, Krishnan & Xiao, An Investigation into Neural Net Optimization
 * via Hessian Eigenvalue Density (ICML 2019), section 2.
 *
 * @param nodes the Ritz values of all probes; a copy goes in and out
 * @param weights their weights, which add up to 1; copied likewise
 */
public record SpectralDensity(double[] nodes, double[] weights) {

  /** Copies and checks. */
  public SpectralDensity {
    nodes = Require.finite("nodes", nodes).clone();
    weights = Require.finite("weights", weights).clone();
    Require.atLeast("the number of nodes", nodes.length, 1);
    if (weights.length != nodes.length) {
      throw new IllegalArgumentException(
          "weights has length " + weights.length + " but nodes has length " + nodes.length);
    }
  }

  /** Estimates the density of {@code ∇²f(x)} with {@code probes} runs of Lanczos' method. */
  public static SpectralDensity at(
      Differentiable f, double[] x, Lanczos lanczos, int probes, RandomGenerator random) {
    Require.nonNull("lanczos", lanczos);
    Require.atLeast("probes", probes, 1);
    RitzValues[] runs = new RitzValues[probes];
    int total = 0;
    for (int v = 0; v < probes; v++) {
      runs[v] = lanczos.at(f, x, random);
      total += runs[v].size();
    }
    double[] nodes = new double[total];
    double[] weights = new double[total];
    int next = 0;
    for (RitzValues run : runs) {
      double[] values = run.values();
      double[] shares = run.weights();
      for (int k = 0; k < values.length; k++) {
        nodes[next] = values[k];
        weights[next] = shares[k] / probes;
        next++;
      }
    }
    return new SpectralDensity(nodes, weights);
  }

  @Override
  public double[] nodes() {
    return nodes.clone();
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  /** The estimated share of the eigenvalues in {@code [from, to]}. */
  public double share(double from, double to) {
    double share = 0;
    for (int k = 0; k < nodes.length; k++) {
      if (nodes[k] >= from && nodes[k] <= to) {
        share += weights[k];
      }
    }
    return share;
  }

  /** {@code (1/n) Σ λᵢ}, the mean of the eigenvalues. */
  public double mean() {
    double mean = 0;
    for (int k = 0; k < nodes.length; k++) {
      mean += weights[k] * nodes[k];
    }
    return mean;
  }

  /**
   * The density at {@code lambda}, smoothed by a normal density of standard deviation {@code
   * width}.
   */
  public double at(double lambda, double width) {
    Require.positive("width", width);
    double density = 0;
    for (int k = 0; k < nodes.length; k++) {
      double z = (lambda - nodes[k]) / width;
      density += weights[k] * Math.exp(-0.5 * z * z);
    }
    return density / (width * Math.sqrt(2 * Math.PI));
  }
}
