package descent.linesearch;

import descent.argument.Require;

/**
 * Hager and Zhang's search: the Wolfe conditions, or the approximate ones that rounding cannot
 * spoil, by a secant step from each end of a bracket.
 *
 * <pre>{@code φ(α) ≤ φ(0) + δαφ'(0),   φ'(α) ≥ σφ'(0)          or
 * φ(α) ≤ φ(0) + ε|φ(0)|,   (2δ − 1)φ'(0) ≥ φ'(α) ≥ σφ'(0)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code δ}</td><td>the part of the promised decrease, in (0, ½)</td><td>0.1</td></tr>
 * <tr><td>{@code σ}</td><td>the part of the first slope that may be left, in (δ, 1)</td><td>0.9</td></tr>
 * <tr><td>{@code ε}</td><td>the relative rise of the value that may be rounding, ≥ 0</td><td>10⁻⁶</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>100</td></tr>
 * </table>
 *
 * The paper's other constants are fixed: the bracket grows by ρ = 5, is halved (θ = ½) where the
 * value is too high, and once more if two secants did not shrink it to γ = 0.66 of its length.
 *
 * <p>Guarantees: ends for a continuously differentiable {@code f} that is bounded below along the
 * line; the approximate conditions let the value rise by {@code ε|φ(0)|}. Cost: one value with
 * gradient a trial. Source: Hager & Zhang, SIAM Journal on Optimization 16 (2005), Section 4.
 *
 * @param sufficientDecrease {@code δ}
 * @param curvature {@code σ}
 * @param rounding {@code ε}
 * @param evaluations the most trials
 */
public record HagerZhang(
    double sufficientDecrease, double curvature, double rounding, int evaluations)
    implements LineSearch {
  private static final double EXPANSION = 5;
  private static final double SHRINKAGE = 0.66;

  /** Checks the settings. */
  public HagerZhang {
    Require.between("sufficientDecrease", sufficientDecrease, 0, 0.5);
    Require.between("curvature", curvature, sufficientDecrease, 1);
    Require.nonNegative("rounding", rounding);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code δ = 0.1}, {@code σ = 0.9}, {@code ε = 10⁻⁶}. */
  public static HagerZhang standard() {
    return with(0.1, 0.9);
  }

  /** Other constants. */
  public static HagerZhang with(double sufficientDecrease, double curvature) {
    return new HagerZhang(sufficientDecrease, curvature, 1e-6, 100);
  }

  @Override
  public Search on(Line line) {
    return new Secants(line);
  }

  private final class Secants extends Search {
    private double a;
    private double slopeA;
    private double b;
    private double slopeB;
    private double highest;
    private boolean found;
    private boolean unbounded;

    Secants(Line line) {
      super(line);
    }

    @Override
    protected Outcome seek(double firstStep) {
      highest = line.startValue() + rounding * Math.abs(line.startValue());
      found = false;
      unbounded = false;
      a = 0;
      slopeA = line.startSlope();
      bracket(firstStep);
      while (goesOn()) {
        double length = b - a;
        doubleSecant();
        if (goesOn() && b - a > SHRINKAGE * length) {
          update(a + 0.5 * (b - a));
        }
        if (goesOn() && !(b - a < length)) {
          break;
        }
      }
      if (unbounded) {
        return Outcome.UNBOUNDED;
      }
      return found ? Outcome.FOUND : line.failure(line.step(), evaluations);
    }

    private boolean goesOn() {
      return !found && !unbounded && line.trials() < evaluations;
    }

    private void evaluate(double step) {
      line.tryStep(step);
      double slope = line.slope();
      double start = line.startSlope();
      boolean enough =
          line.decreasesEnough(sufficientDecrease)
              || (line.value() <= highest && slope <= (2 * sufficientDecrease - 1) * start);
      found = line.isFinite() && enough && slope >= curvature * start;
    }

    private boolean isRising() {
      return line.isFinite() && line.slope() >= 0;
    }

    private boolean isLow() {
      return line.isFinite() && line.value() <= highest;
    }

    private void takeA() {
      a = line.step();
      slopeA = line.slope();
    }

    private void takeB() {
      b = line.step();
      slopeB = line.slope();
    }

    /** Steps B0 to B3: grows until the slope rises or the value is too high. */
    private void bracket(double firstStep) {
      double step = firstStep;
      while (goesOn()) {
        evaluate(step);
        if (found) {
          return;
        }
        if (isRising()) {
          takeB();
          return;
        }
        if (!isLow()) {
          a = 0;
          slopeA = line.startSlope();
          halve(step);
          return;
        }
        takeA();
        step *= EXPANSION;
        unbounded = line.isTooLong(step);
      }
    }

    /** Step U3: halves until the upper end rises. */
    private void halve(double tooHigh) {
      b = tooHigh;
      while (goesOn()) {
        double middle = a + 0.5 * (b - a);
        if (middle == a || middle == b || line.isInvisible(middle)) {
          return;
        }
        evaluate(middle);
        if (isRising()) {
          takeB();
          return;
        }
        if (isLow()) {
          takeA();
        } else {
          b = middle;
        }
      }
    }

    /** Steps U0 to U3: narrows the bracket by a step within it. */
    private void update(double step) {
      if (!(step > a && step < b)) {
        return;
      }
      evaluate(step);
      if (found) {
        return;
      }
      if (isRising()) {
        takeB();
      } else if (isLow()) {
        takeA();
      } else {
        halve(step);
      }
    }

    private double secant(double p, double slopeP, double q, double slopeQ) {
      return (p * slopeQ - q * slopeP) / (slopeQ - slopeP);
    }

    /** Steps S1 to S4. */
    private void doubleSecant() {
      double oldA = a;
      double oldSlopeA = slopeA;
      double oldB = b;
      double oldSlopeB = slopeB;
      double c = secant(a, slopeA, b, slopeB);
      update(c);
      if (!goesOn()) {
        return;
      }
      if (c == b) {
        update(secant(oldB, oldSlopeB, b, slopeB));
      } else if (c == a) {
        update(secant(oldA, oldSlopeA, a, slopeA));
      }
    }
  }
}
