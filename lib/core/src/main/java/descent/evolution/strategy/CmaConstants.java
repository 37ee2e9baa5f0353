package descent.evolution.strategy;

/**
 * The constants of CMA-ES for {@code n} variables and {@code λ} children.
 *
 * <pre>{@code
 * w'_k = ln((λ + 1)/2) − ln k,  μ = ⌊λ/2⌋,  μ_eff = (Σ_{k≤μ} w'_k)² / Σ_{k≤μ} w'_k²,  μ⁻_eff likewise for k > μ
 * c_σ = (μ_eff + 2)/(n + μ_eff + 5),  d_σ = 1 + 2 max(0, √((μ_eff − 1)/(n + 1)) − 1) + c_σ
 * c_c = (4 + μ_eff/n)/(n + 4 + 2μ_eff/n),  c_1 = 2/((n + 1.3)² + μ_eff)
 * c_μ = min(1 − c_1, 2(1/4 + μ_eff + 1/μ_eff − 2)/((n + 2)² + μ_eff))
 * w_k = w'_k/Σ|w'|⁺ where w'_k ≥ 0,  α w'_k/Σ|w'|⁻ otherwise
 * α = min(1 + c_1/c_μ, 1 + 2μ⁻_eff/(μ_eff + 2), (1 − c_1 − c_μ)/(n c_μ))
 * }</pre>
 *
 * <p>Source: Hansen, The CMA evolution strategy: a tutorial, arXiv:1604.00772, table 1.
 *
 * @param weights {@code w_k}, the best first; owned
 * @param parents {@code μ}
 * @param effectiveParents {@code μ_eff}
 * @param pathRate {@code c_σ}
 * @param damping {@code d_σ}
 * @param covariancePathRate {@code c_c}
 * @param rankOneRate {@code c_1}
 * @param rankManyRate {@code c_μ}
 */
record CmaConstants(
    double[] weights,
    int parents,
    double effectiveParents,
    double pathRate,
    double damping,
    double covariancePathRate,
    double rankOneRate,
    double rankManyRate) {

  static CmaConstants of(int n, int lambda) {
    int mu = lambda / 2;
    double[] w = new double[lambda];
    double[] sums = new double[2];
    double[] squares = new double[2];
    double positive = 0;
    double negative = 0;
    for (int k = 0; k < lambda; k++) {
      w[k] = Math.log((lambda + 1) / 2.0) - Math.log(k + 1);
      int half = k < mu ? 0 : 1;
      sums[half] += w[k];
      squares[half] += w[k] * w[k];
      positive += Math.max(0, w[k]);
      negative += Math.max(0, -w[k]);
    }
    double muEff = sums[0] * sums[0] / squares[0];
    double muEffNegative = sums[1] * sums[1] / squares[1];
    double cSigma = (muEff + 2) / (n + muEff + 5);
    double dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma;
    double cc = (4 + muEff / n) / (n + 4 + 2 * muEff / n);
    double c1 = 2 / ((n + 1.3) * (n + 1.3) + muEff);
    double cMu =
        Math.min(1 - c1, 2 * (0.25 + muEff + 1 / muEff - 2) / ((n + 2.0) * (n + 2.0) + muEff));
    double alpha =
        Math.min(
            Math.min(1 + c1 / cMu, 1 + 2 * muEffNegative / (muEff + 2)),
            (1 - c1 - cMu) / (n * cMu));
    for (int k = 0; k < lambda; k++) {
      w[k] *= w[k] >= 0 ? 1 / positive : alpha / negative;
    }
    return new CmaConstants(w, mu, muEff, cSigma, dSigma, cc, c1, cMu);
  }
}
