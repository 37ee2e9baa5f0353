package descent.function.check;

import descent.argument.Require;
import descent.function.Differentiable;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a gradient with differences of values, coordinate by coordinate:
 *
 * <pre>{@code |gⱼ − dⱼ| ≤ τ max(|gⱼ|, |dⱼ|) + rⱼ}</pre>
 *
 * where {@code d} is a central difference and {@code r} the error that it may have itself: its
 * change when the step is doubled, which bounds the formula's error, and {@code 100 ε|f|/h} for
 * rounding.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code τ}</td><td>tolerance, relative to the coordinate</td><td>1e-6</td></tr>
 * <tr><td>{@code h}</td><td>the step</td><td>{@code ∛ε max(1, |xⱼ|)}</td></tr>
 * </table>
 *
 * <p>A kink is told from a bug: the slopes to the two sides of {@code x} differ by {@code h|f″|} on
 * a smooth function, twice as much with twice the step, but by a constant across a kink. At a kink,
 * every entry between the two slopes is accepted as a subgradient, and the outcome is {@link
 * Outcome#KINK}. Check at a random point: at a minimum every gradient is near zero, the wrong ones
 * too.
 *
 * <p>Cost: one gradient and {@code 4n} values, two more for a coordinate whose slopes differ
 * notably; or {@code n} complex values if the function can take a complex step, {@link
 * #byComplexStep}, which is good to the last digits.
 */
public final class GradientCheck {
  static final double DEFAULT_TOLERANCE = 1e-6;

  /** A sum of many terms rounds more than once. */
  private static final double ROUNDINGS = 100;

  /** A jump of the slope that is smaller than this share of the slope is not looked into. */
  private static final double NOTABLE = 1e-4;

  private final Differentiable f;
  private final double tolerance;

  private GradientCheck(Differentiable f, double tolerance) {
    this.f = f;
    this.tolerance = tolerance;
  }

  /** A check of this objective's gradient. */
  public static GradientCheck of(Differentiable f) {
    return new GradientCheck(Require.nonNull("f", f), DEFAULT_TOLERANCE);
  }

  /** The same with another tolerance, between 0 and 1. */
  public GradientCheck withTolerance(double tolerance) {
    return new GradientCheck(f, Require.between("tolerance", tolerance, 0, 1));
  }

  /** Compares at {@code x}, which is not changed. */
  public CheckReport at(double[] x) {
    Require.length("x", x, f.dimension());
    double[] gradient = new double[x.length];
    double here = f.valueAndGradient(x.clone(), gradient);
    Probe probe = new Probe(f, x, here);
    List<CheckedEntry> entries = new ArrayList<>();
    for (int j = 0; j < x.length; j++) {
      entries.add(entry(probe, j, gradient[j]));
    }
    return new CheckReport("gradient", entries, tolerance, probe.values + 1, 1);
  }

  private CheckedEntry entry(Probe probe, int j, double given) {
    double step = probe.step(j);
    Slopes near = probe.slopes(j, step);
    Slopes far = probe.slopes(j, 2 * step);
    double numerical = near.across();
    double rounding = ROUNDINGS * FiniteDifferences.EPSILON * near.size() / step;
    String name = "x[" + j + "]";
    double steeper = Math.max(Math.abs(near.left()), Math.abs(near.right()));
    if (near.jump() > 10 * rounding + NOTABLE * steeper
        && !smooth(probe.slopes(j, step / 2).jump(), near.jump(), far.jump())) {
      double slack = CheckedEntry.allowed(near.left(), near.right(), rounding, tolerance);
      boolean between =
          given >= Math.min(near.left(), near.right()) - slack
              && given <= Math.max(near.left(), near.right()) + slack;
      return new CheckedEntry(
          name, given, numerical, near.jump(), between ? Outcome.KINK : Outcome.DISAGREES);
    }
    double resolution = Math.abs(far.across() - numerical) + rounding;
    Outcome outcome = CheckedEntry.compare(given, numerical, resolution, tolerance);
    return new CheckedEntry(name, given, numerical, resolution, outcome);
  }

  /**
   * Whether the jump of the slope grows with the step by the same factor twice, as on a smooth
   * function: by 2, or by 8 where the second derivative vanishes. At a kink it stays the same, and
   * a little beside one it appears all at once.
   */
  private static boolean smooth(double atHalf, double atOnce, double atTwice) {
    double change = atTwice * atHalf / (atOnce * atOnce);
    return atTwice >= 1.6 * atOnce && atOnce >= 1.6 * atHalf && change > 0.6 && change < 1.7;
  }

  /**
   * Compares at {@code x} with complex steps through {@code g}, the same function written for
   * complex numbers. Only analytic functions have them: without kinks, absolute values or
   * comparisons.
   */
  public CheckReport byComplexStep(ComplexFunction g, double[] x) {
    Require.length("x", x, f.dimension());
    double[] gradient = new double[x.length];
    double here = f.valueAndGradient(x.clone(), gradient);
    double[] steps = ComplexStep.gradient(g, x);
    double rounding = ROUNDINGS * FiniteDifferences.EPSILON * Math.max(1, Math.abs(here));
    List<CheckedEntry> entries = new ArrayList<>();
    for (int j = 0; j < x.length; j++) {
      Outcome outcome = CheckedEntry.compare(gradient[j], steps[j], rounding, tolerance);
      entries.add(new CheckedEntry("x[" + j + "]", gradient[j], steps[j], rounding, outcome));
    }
    return new CheckReport("gradient", entries, tolerance, x.length + 1L, 1);
  }
}
