package descent.linesearch;

import descent.argument.Require;

/**
 * Backtracking: shorten the step until it pays, by the Armijo condition.
 *
 * <pre>{@code α ← ρα   until   φ(α) ≤ φ(0) + c₁αφ'(0)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code c₁}</td><td>the part of the promised decrease that is asked for, in (0, 1)</td><td>10⁻⁴</td></tr>
 * <tr><td>{@code ρ}</td><td>the factor by which the step shrinks, in (0, 1)</td><td>½</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>100</td></tr>
 * </table>
 *
 * <p>Guarantees: for a differentiable {@code f} it ends. If the gradient is L-Lipschitz, the step
 * found is the first one tried or at least {@code 2ρ(1 − c₁)|φ'(0)| / (L‖d‖²)}. It never takes a
 * step longer than the first, so it suits methods whose natural step is 1; it says nothing about
 * the curvature, so quasi-Newton methods may have to skip an update. Cost: one value a trial, and
 * one gradient at the end. Source: Armijo (1966); Nocedal & Wright (2006), Algorithm 3.1.
 *
 * @param sufficientDecrease {@code c₁}
 * @param shrinkage {@code ρ}
 * @param evaluations the most trials
 */
public record Backtracking(double sufficientDecrease, double shrinkage, int evaluations)
    implements LineSearch {

  /** Checks the settings. */
  public Backtracking {
    Require.between("sufficientDecrease", sufficientDecrease, 0, 1);
    Require.between("shrinkage", shrinkage, 0, 1);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code c₁ = 10⁻⁴}, {@code ρ = ½}. */
  public static Backtracking standard() {
    return new Backtracking(1e-4, 0.5, 100);
  }

  /** Other constants. */
  public static Backtracking with(double sufficientDecrease, double shrinkage) {
    return new Backtracking(sufficientDecrease, shrinkage, 100);
  }

  @Override
  public Search on(Line line) {
    return new Search(line) {
      @Override
      protected Outcome seek(double firstStep) {
        double step = firstStep;
        while (line.trials() < evaluations && !line.isInvisible(step)) {
          line.tryValue(step);
          if (line.decreasesEnough(sufficientDecrease)) {
            return Outcome.FOUND;
          }
          step *= shrinkage;
        }
        return line.failure(step, evaluations);
      }
    };
  }
}
