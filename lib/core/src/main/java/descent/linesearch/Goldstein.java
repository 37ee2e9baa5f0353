package descent.linesearch;

import descent.argument.Require;

/**
 * Goldstein's conditions: a step neither too long nor too short, judged by values alone.
 *
 * <pre>{@code φ(0) + (1 − c)αφ'(0) ≤ φ(α) ≤ φ(0) + cαφ'(0)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code c}</td><td>the margin on both sides, in (0, ½)</td><td>¼</td></tr>
 * <tr><td></td><td>evaluations allowed for one search</td><td>100</td></tr>
 * </table>
 *
 * <p>Guarantees: if {@code f} is continuously differentiable and bounded below along the line, such
 * a step exists and bisection finds one. The lower bound may exclude every minimizer of {@code φ}:
 * for Newton and quasi-Newton methods the Wolfe conditions are the better choice. Cost: one value a
 * trial, and one gradient at the end. Source: Goldstein (1965); Nocedal & Wright (2006), eq. 3.11.
 *
 * @param margin {@code c}
 * @param evaluations the most trials
 */
public record Goldstein(double margin, int evaluations) implements LineSearch {

  /** Checks the settings. */
  public Goldstein {
    Require.between("margin", margin, 0, 0.5);
    Require.atLeast("evaluations", evaluations, 1);
  }

  /** {@code c = ¼}. */
  public static Goldstein standard() {
    return withMargin(0.25);
  }

  /** Another margin. */
  public static Goldstein withMargin(double margin) {
    return new Goldstein(margin, 100);
  }

  @Override
  public Search on(Line line) {
    return new Bisection(line, evaluations) {
      @Override
      void evaluate(double step) {
        line.tryValue(step);
      }

      @Override
      boolean isTooLong() {
        return !line.decreasesEnough(margin);
      }

      @Override
      boolean isTooShort() {
        return line.rise() < (1 - margin) * line.step() * line.startSlope();
      }
    };
  }
}
