package descent.linesearch;

import descent.argument.Require;

/**
 * The strong Wolfe conditions: enough decrease, and a slope that is small.
 *
 * <pre>{@code φ(α) ≤ φ(0) + c₁αφ'(0),   |φ'(α)| ≤ c₂|φ'(0)|}</pre>
 *
 * First the step grows until an interval must hold such a step (Algorithm 3.5), then the interval
 * shrinks around it (Algorithm 3.6, {@code zoom}). Each new step is the minimizer of the cubic
 * through values and slopes at two steps: between 2 and 10 times the last one while growing, and at
 * least a tenth of the interval away from its ends while shrinking.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code c₁}</td><td>the part of the promised decrease, in (0, c₂)</td><td>10⁻⁴</td></tr>
 * <tr><td>{@code c₂}</td><td>the part of the first slope that may be left, in (c₁, 1)</td><td>0.9</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>100</td></tr>
 * </table>
 *
 * <p>Guarantees: ends for a continuously differentiable {@code f} that is bounded below along the
 * line; after it {@code sᵀy > 0}. With {@code c₁ < ½} Newton's step 1 is accepted near a minimizer.
 * Use {@code c₂ = 0.1} for conjugate gradients. Cost: one value with gradient a trial. Source:
 * Nocedal & Wright (2006), eq. 3.7 and 3.59, Algorithms 3.5 and 3.6.
 *
 * @param sufficientDecrease {@code c₁}
 * @param curvature {@code c₂}
 * @param evaluations the most trials
 */
public record StrongWolfe(double sufficientDecrease, double curvature, int evaluations)
    implements LineSearch {

  /** Checks the settings. */
  public StrongWolfe {
    Require.between("curvature", curvature, 0, 1);
    Require.between("sufficientDecrease", sufficientDecrease, 0, curvature);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code c₁ = 10⁻⁴}, {@code c₂ = 0.9}. */
  public static StrongWolfe standard() {
    return with(1e-4, 0.9);
  }

  /** Other constants. */
  public static StrongWolfe with(double sufficientDecrease, double curvature) {
    return new StrongWolfe(sufficientDecrease, curvature, 100);
  }

  @Override
  public Search on(Line line) {
    return new Bracketing(line);
  }

  private final class Bracketing extends Search {
    private double low;
    private double lowRise;
    private double lowSlope;
    private double high;
    private double highRise;
    private double highSlope;

    Bracketing(Line line) {
      super(line);
    }

    private boolean isFlat() {
      return Math.abs(line.slope()) <= -curvature * line.startSlope();
    }

    private void takeLow() {
      low = line.step();
      lowRise = line.rise();
      lowSlope = line.slope();
    }

    private void takeHigh() {
      high = line.step();
      highRise = line.isFinite() ? line.rise() : Double.NaN;
      highSlope = line.slope();
    }

    @Override
    protected Outcome seek(double firstStep) {
      low = 0;
      lowRise = 0;
      lowSlope = line.startSlope();
      double step = firstStep;
      while (line.trials() < evaluations) {
        line.tryStep(step);
        if (isTooLong()) {
          takeHigh();
          return zoom();
        }
        if (isFlat()) {
          return Outcome.FOUND;
        }
        if (line.slope() >= 0) {
          high = low;
          highRise = lowRise;
          highSlope = lowSlope;
          takeLow();
          return zoom();
        }
        step = longer();
        takeLow();
        if (line.isTooLong(step)) {
          return Outcome.UNBOUNDED;
        }
      }
      return line.failure(step, evaluations);
    }

    /** Too little decrease, or no lower than the lower end of the interval. */
    private boolean isTooLong() {
      return !line.decreasesEnough(sufficientDecrease)
          || (low > 0 && line.riseFrom(low, lowRise, lowSlope) >= 0);
    }

    private double longer() {
      double step = line.step();
      double cubic = Cubic.minimizer(low, lowRise, lowSlope, step, line.rise(), line.slope());
      return cubic > step ? Math.max(2 * step, Math.min(10 * step, cubic)) : 10 * step;
    }

    private Outcome zoom() {
      double step = high;
      while (line.trials() < evaluations) {
        step = Cubic.safeguarded(low, lowRise, lowSlope, high, highRise, highSlope);
        if (step == low || step == high || line.isInvisible(step)) {
          return line.failure(step, evaluations);
        }
        line.tryStep(step);
        if (isTooLong()) {
          takeHigh();
        } else if (isFlat()) {
          return Outcome.FOUND;
        } else {
          if (line.slope() * (high - low) >= 0) {
            high = low;
            highRise = lowRise;
            highSlope = lowSlope;
          }
          takeLow();
        }
      }
      return line.failure(step, evaluations);
    }
  }
}
