package descent.evolution.strategy;

import descent.argument.Require;
import descent.evolution.Evaluation;
import descent.evolution.EvolutionRun;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Solver;
import descent.optimize.Stopping;
import java.util.Optional;

/**
 * CMA-ES, the evolution strategy with covariance matrix adaptation: normal samples around a mean,
 * whose covariance learns the shape of the level sets.
 *
 * <pre>{@code
 * x_k = m + σy_k,  y_k ~ N(0, C),  k = 1 … λ, then ordered by value
 * y = Σ_{k ≤ μ} w_k y_k,   m ← m + σy
 * p_σ ← (1 − c_σ) p_σ + √(c_σ(2 − c_σ)μ_eff) C^{−½} y
 * σ ← σ exp((c_σ/d_σ)(‖p_σ‖/E‖N(0, I)‖ − 1))
 * p_c ← (1 − c_c) p_c + h_σ √(c_c(2 − c_c)μ_eff) y
 * C ← (1 + c_1 δ(h_σ) − c_1 − c_μ Σ w_k) C + c_1 p_c p_cᵀ + c_μ Σ w°_k y_k y_kᵀ
 * }</pre>
 *
 * <p>The weights, the negative ones of the worse half included, and all constants are those of
 * Hansen's tutorial, see {@link CmaConstants}; to be chosen remain the first step size, about a
 * third of the distance where the minimizer is expected, and perhaps {@code λ}, by default {@code 4
 * + ⌊3 ln n⌋}: more of them for rugged objectives, which {@link Restarts} tries by itself.
 *
 * <p>Guarantees. Results do not change if the objective passes through any increasing function, or
 * (up to rounding, and with the start and first covariance moved along) space through any affine
 * map. Linear convergence on convex quadratics is seen, not proved in general. Without restarts the
 * search ends by the tutorial's criteria (B.3): all steps below {@code 10⁻¹²σ₀} ({@code
 * STEP_TOLERANCE}), values that differ by less than {@code 10⁻¹²} for long ({@code
 * VALUE_TOLERANCE}), a condition number above {@code 10¹⁴}, steps lost in rounding, divergence, or
 * medians of the values that have long stopped to fall ({@code NO_PROGRESS}). Flat objectives meet
 * {@code VALUE_TOLERANCE} too: a value there says nothing of a minimum.
 *
 * <p>Cost per generation: λ evaluations, {@code O(λn²)}, and {@code O(n³)} for the eigenvectors
 * every {@code 1/(10n(c_1 + c_μ))} generations; memory {@code O(n² + λn)}, and two values for each
 * generation, at most 40,000; generations do not allocate. Not for more than some hundred
 * variables, nor where gradients are at hand. Source: Hansen, The CMA evolution strategy: a
 * tutorial, arXiv:1604.00772, figure 6 and table 1.
 *
 * @param stepSize {@code σ₀}, positive, in units of x
 * @param children {@code λ} of the first run, at least 4; empty for the default
 * @param restarts what follows when a run has ended
 * @param bounds where points may be, if that is limited; samples are reflected at them
 * @param evaluation how points are evaluated
 * @param seed of the samples
 */
public record CmaEs(
    double stepSize,
    Optional<Integer> children,
    Restarts restarts,
    Optional<Box> bounds,
    Evaluation evaluation,
    long seed)
    implements Solver<Objective> {

  /** Checks. */
  public CmaEs {
    Require.positive("stepSize", stepSize);
    Require.nonNull("children", children)
        .ifPresent(lambda -> Require.atLeast("children", lambda, 4));
    Require.nonNull("restarts", restarts);
    Require.nonNull("bounds", bounds);
    Require.nonNull("evaluation", evaluation);
  }

  /** With the default number of children, without restarts and bounds. */
  public static CmaEs withStepSize(double stepSize, long seed) {
    return new CmaEs(
        stepSize, Optional.empty(), Restarts.none(), Optional.empty(), Evaluation.inTurn(), seed);
  }

  /** The same with another number of children. */
  public CmaEs withChildren(int lambda) {
    return new CmaEs(stepSize, Optional.of(lambda), restarts, bounds, evaluation, seed);
  }

  /** The same with restarts. */
  public CmaEs withRestarts(Restarts other) {
    return new CmaEs(stepSize, children, other, bounds, evaluation, seed);
  }

  /** The same within bounds. */
  public CmaEs within(Box box) {
    return new CmaEs(stepSize, children, restarts, Optional.of(box), evaluation, seed);
  }

  /** The same with another way of evaluation. */
  public CmaEs withEvaluation(Evaluation other) {
    return new CmaEs(stepSize, children, restarts, bounds, other, seed);
  }

  /** The number of children of the first run. */
  int childrenIn(int dimension) {
    return children.orElse(4 + (int) (3 * Math.log(dimension)));
  }

  /** A search from {@code x0}, to be asked and told. */
  public NormalSearch startFrom(double[] x0) {
    Require.nonNull("x0", x0);
    return restarts.equals(Restarts.none())
        ? new CovarianceSearch(x0, stepSize, childrenIn(x0.length), bounds, seed)
        : new RestartedSearch(this, x0);
  }

  @Override
  public Result minimize(
      Objective f, double[] x0, Stopping stopping, Recording recording, Observer... observers) {
    Require.nonNull("f", f);
    Require.length("x0", x0, f.dimension());
    return EvolutionRun.minimizeVectors(
        startFrom(x0), f, evaluation, stopping, recording, observers);
  }
}
