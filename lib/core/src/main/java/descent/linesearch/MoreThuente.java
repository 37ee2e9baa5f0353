package descent.linesearch;

import descent.argument.Require;

/**
 * Moré and Thuente's search for a step that satisfies the strong Wolfe conditions.
 *
 * <pre>{@code φ(α) ≤ φ(0) + μαφ'(0),   |φ'(α)| ≤ η|φ'(0)|}</pre>
 *
 * An interval of uncertainty always holds such a step. As long as no step has enough decrease with
 * a rising slope, it is updated by {@code ψ(α) = φ(α) − φ(0) − μαφ'(0)} in place of {@code φ}; new
 * steps come from cubics, parabolas and secants ({@link UncertaintyInterval}), and the interval is
 * halved when it does not shrink to two thirds in two steps. A step that grows does so by at most
 * {@code 4(α − α_l)}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code μ}</td><td>the part of the promised decrease, in (0, 1)</td><td>10⁻³</td></tr>
 * <tr><td>{@code η}</td><td>the part of the first slope that may be left, in (0, 1)</td><td>0.9</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>100</td></tr>
 * </table>
 *
 * <p>Guarantees: for {@code μ ≤ η} and a continuously differentiable {@code f} that is bounded
 * below along the line it ends at such a step. It tends to need the fewest evaluations of the
 * searches here, which is why (L-)BFGS has it as default. Cost: one value with gradient a trial.
 * Source: Moré & Thuente, ACM Transactions on Mathematical Software 20 (1994), Sections 2 to 4; the
 * stage rule is that of their MINPACK-2 routine {@code dcsrch}.
 *
 * @param sufficientDecrease {@code μ}
 * @param curvature {@code η}
 * @param evaluations the most trials
 */
public record MoreThuente(double sufficientDecrease, double curvature, int evaluations)
    implements LineSearch {

  /** Checks the settings. */
  public MoreThuente {
    Require.between("sufficientDecrease", sufficientDecrease, 0, 1);
    Require.between("curvature", curvature, 0, 1);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code μ = 10⁻³}, {@code η = 0.9}. */
  public static MoreThuente standard() {
    return with(1e-3, 0.9);
  }

  /** Other constants. */
  public static MoreThuente with(double sufficientDecrease, double curvature) {
    return new MoreThuente(sufficientDecrease, curvature, 100);
  }

  @Override
  public Search on(Line line) {
    return new Search(line) {
      private final UncertaintyInterval interval = new UncertaintyInterval();

      @Override
      protected Outcome seek(double firstStep) {
        interval.start(line.startSlope(), sufficientDecrease * line.startSlope(), firstStep);
        double step = firstStep;
        while (line.trials() < evaluations) {
          line.tryStep(step);
          if (!line.isFinite()) {
            step = interval.shortened(step);
          } else if (line.decreasesEnough(sufficientDecrease)
              && Math.abs(line.slope()) <= -curvature * line.startSlope()) {
            return Outcome.FOUND;
          } else {
            step = interval.next(step, line.rise(), line.slope());
          }
          if (line.isTooLong(step)) {
            return Outcome.UNBOUNDED;
          }
          if (step == line.step() || interval.isExhausted(step) || line.isInvisible(step)) {
            return line.failure(step, evaluations);
          }
        }
        return line.failure(step, evaluations);
      }
    };
  }
}
