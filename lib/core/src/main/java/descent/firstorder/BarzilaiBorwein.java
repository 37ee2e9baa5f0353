package descent.firstorder;

import descent.argument.Require;
import descent.function.Differentiable;

/**
 * Barzilai and Borwein's step sizes: the multiple of the identity that comes closest to the secant
 * equation of the last step, with {@code s = x_t − x_{t−1}} and {@code y = ∇f(x_t) − ∇f(x_{t−1})}.
 *
 * <pre>{@code long:  η = sᵀs / sᵀy        short:  η = sᵀy / yᵀy}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td></td><td>which of the two; {@code ALTERNATING} takes the long one at odd steps</td><td>{@code LONG}</td></tr>
 * <tr><td>{@code η_1}</td><td>the first step size, in units of x² / f</td><td>none</td></tr>
 * </table>
 *
 * <p>Guarantees: on a strictly convex quadratic it converges, R-linearly, although the value rises
 * again and again; in two dimensions superlinearly. No search is made, so that on other functions
 * nothing holds: the run keeps its best point. Where {@code sᵀy ≤ 0}, the last step size is kept.
 * Cost per iteration: one gradient; memory: two vectors more than {@link GradientDescent}. Source:
 * Barzilai & Borwein, IMA Journal of Numerical Analysis 8 (1988); Raydan (1993) for convergence.
 *
 * @param kind which of the two step sizes
 * @param firstStep {@code η_1}
 */
public record BarzilaiBorwein(Kind kind, double firstStep) implements StepSize {

  /** Which of the two step sizes is taken. */
  public enum Kind {
    /** {@code sᵀs / sᵀy}, the inverse of a mean curvature. */
    LONG,
    /** {@code sᵀy / yᵀy}, never longer than the other. */
    SHORT,
    /** The long one at odd steps, the short one at even steps. */
    ALTERNATING
  }

  /** Checks the settings. */
  public BarzilaiBorwein {
    Require.nonNull("kind", kind);
    Require.positive("firstStep", firstStep);
  }

  /** Long steps. */
  public static BarzilaiBorwein withLongSteps(double firstStep) {
    return new BarzilaiBorwein(Kind.LONG, firstStep);
  }

  /** Short steps. */
  public static BarzilaiBorwein withShortSteps(double firstStep) {
    return new BarzilaiBorwein(Kind.SHORT, firstStep);
  }

  @Override
  public Choice on(Differentiable f) {
    double[] lastPoint = new double[f.dimension()];
    double[] lastGradient = new double[f.dimension()];
    double[] lastStep = {firstStep};
    return run -> {
      double[] x = run.point();
      double[] g = run.gradient();
      if (run.nextStep() > 1) {
        lastStep[0] = next(run.nextStep(), x, lastPoint, g, lastGradient, lastStep[0]);
      }
      System.arraycopy(x, 0, lastPoint, 0, x.length);
      System.arraycopy(g, 0, lastGradient, 0, x.length);
      return lastStep[0];
    };
  }

  private double next(
      int number, double[] x, double[] lastX, double[] g, double[] lastG, double lastStep) {
    double ss = 0;
    double sy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      double s = x[i] - lastX[i];
      double y = g[i] - lastG[i];
      ss += s * s;
      sy += s * y;
      yy += y * y;
    }
    boolean isLong = kind == Kind.LONG || (kind == Kind.ALTERNATING && number % 2 == 1);
    double step = isLong ? ss / sy : sy / yy;
    return step > 0 && step < Double.POSITIVE_INFINITY ? step : lastStep;
  }
}
