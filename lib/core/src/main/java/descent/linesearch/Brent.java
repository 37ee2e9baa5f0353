package descent.linesearch;

import descent.argument.Require;

/**
 * Brent's minimization: parabolas through the three lowest steps, and golden sections where they
 * cannot be trusted.
 *
 * <pre>{@code α = x + p/q,   r = (x − w)(φ(x) − φ(v)),   s = (x − v)(φ(x) − φ(w)),
 * p = (x − v)s − (x − w)r,   q = 2(r − s)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ε}</td><td>accuracy of the step, relative to it</td><td>10⁻⁸</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>200</td></tr>
 * </table>
 *
 * <p>Guarantees: finds a local minimizer of a continuous {@code φ}; superlinear (order 1.32) where
 * {@code φ''} is continuous and positive, never much slower than {@link GoldenSection}; the same
 * limit of accuracy. Cost: one value a trial, and one gradient at the end. Source: Brent,
 * Algorithms for Minimization without Derivatives (1973), Chapter 5, {@code localmin}.
 *
 * @param tolerance {@code ε}
 * @param evaluations the most trials
 */
public record Brent(double tolerance, int evaluations) implements LineSearch {

  /** Checks the settings. */
  public Brent {
    Require.between("tolerance", tolerance, 0, 1);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code ε = 10⁻⁸}. */
  public static Brent standard() {
    return withTolerance(1e-8);
  }

  /** Another tolerance. */
  public static Brent withTolerance(double tolerance) {
    return new Brent(tolerance, 200);
  }

  @Override
  public Search on(Line line) {
    return new Parabolas(line, tolerance, evaluations);
  }

  private static final class Parabolas extends ValueBracket {
    private final double tolerance;
    // The second and third lowest steps, the last move and the one before it.
    private double second;
    private double secondValue;
    private double third;
    private double thirdValue;
    private double move;
    private double earlierMove;

    Parabolas(Line line, double tolerance, int evaluations) {
      super(line, evaluations);
      this.tolerance = tolerance;
    }

    @Override
    boolean narrow() {
      second = middle;
      third = middle;
      secondValue = middleValue;
      thirdValue = middleValue;
      move = 0;
      earlierMove = 0;
      while (true) {
        double accuracy = tolerance * middle;
        double centre = low + 0.5 * (high - low);
        if (Math.abs(middle - centre) <= 2 * accuracy - 0.5 * (high - low)) {
          return true;
        }
        if (!mayTry()) {
          return false;
        }
        choose(accuracy, centre);
        double step =
            Math.abs(move) >= accuracy ? middle + move : middle + Math.copySign(accuracy, move);
        take(step, valueAt(step));
      }
    }

    private void choose(double accuracy, double centre) {
      double r = (middle - second) * (middleValue - thirdValue);
      double s = (middle - third) * (middleValue - secondValue);
      double p = (middle - third) * s - (middle - second) * r;
      double q = 2 * (r - s);
      double parabola = p / q;
      double step = middle + parabola;
      // A parabola is trusted if it stays inside and moves less than half the move before the last.
      if (Math.abs(parabola) < 0.5 * Math.abs(earlierMove) && step > low && step < high) {
        earlierMove = move;
        move = parabola;
        if (step - low < 2 * accuracy || high - step < 2 * accuracy) {
          move = middle < centre ? accuracy : -accuracy;
        }
      } else {
        earlierMove = (middle < centre ? high : low) - middle;
        move = (1 - GOLDEN) * earlierMove;
      }
    }

    private void take(double step, double value) {
      if (value <= middleValue) {
        if (step < middle) {
          high = middle;
        } else {
          low = middle;
        }
        third = second;
        thirdValue = secondValue;
        second = middle;
        secondValue = middleValue;
        middle = step;
        middleValue = value;
        return;
      }
      if (step < middle) {
        low = step;
      } else {
        high = step;
      }
      if (value <= secondValue || second == middle) {
        third = second;
        thirdValue = secondValue;
        second = step;
        secondValue = value;
      } else if (value <= thirdValue || third == middle || third == second) {
        third = step;
        thirdValue = value;
      }
    }
  }
}
