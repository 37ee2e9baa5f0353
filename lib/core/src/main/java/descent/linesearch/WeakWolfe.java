package descent.linesearch;

import descent.argument.Require;

/**
 * The weak Wolfe conditions by bisection: enough decrease, and a slope that is no longer steep.
 *
 * <pre>{@code φ(α) ≤ φ(0) + c₁αφ'(0),   φ'(α) ≥ c₂φ'(0)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code c₁}</td><td>the part of the promised decrease, in (0, c₂)</td><td>10⁻⁴</td></tr>
 * <tr><td>{@code c₂}</td><td>the part of the first slope that may be left, in (c₁, 1)</td><td>0.9</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>100</td></tr>
 * </table>
 *
 * <p>Guarantees: ends if {@code f} is bounded below along the line and continuously differentiable,
 * and for many functions with kinks too; after it {@code sᵀy > 0}, so that a quasi-Newton update
 * stays positive definite. Slower than interpolation on smooth functions. Cost: one value with
 * gradient a trial. Source: Lewis & Overton, Mathematical Programming 141 (2013); conditions:
 * Nocedal & Wright (2006), eq. 3.6.
 *
 * @param sufficientDecrease {@code c₁}
 * @param curvature {@code c₂}
 * @param evaluations the most trials
 */
public record WeakWolfe(double sufficientDecrease, double curvature, int evaluations)
    implements LineSearch {

  /** Checks the settings. */
  public WeakWolfe {
    Require.between("curvature", curvature, 0, 1);
    Require.between("sufficientDecrease", sufficientDecrease, 0, curvature);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code c₁ = 10⁻⁴}, {@code c₂ = 0.9}. */
  public static WeakWolfe standard() {
    return with(1e-4, 0.9);
  }

  /** Other constants. */
  public static WeakWolfe with(double sufficientDecrease, double curvature) {
    return new WeakWolfe(sufficientDecrease, curvature, 100);
  }

  @Override
  public Search on(Line line) {
    return new Bisection(line, evaluations) {
      @Override
      void evaluate(double step) {
        line.tryStep(step);
      }

      @Override
      boolean isTooLong() {
        return !line.decreasesEnough(sufficientDecrease);
      }

      @Override
      boolean isTooShort() {
        return line.slope() < curvature * line.startSlope();
      }
    };
  }
}
