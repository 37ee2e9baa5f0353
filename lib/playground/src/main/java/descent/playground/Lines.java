package descent.playground;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Gallery;
import descent.linesearch.Backtracking;
import descent.linesearch.Line;
import descent.linesearch.StrongWolfe;
import java.util.List;
import org.teavm.jso.JSExport;

/**
 * The functions that the page on line searches calls, as {@code DescentLines.search(…)}: a script
 * of its own, so that no page loads more than it needs. Arguments and errors are as in {@link
 * Playground}. The objectives are functions of the step, {@code φ(α)} for {@code α ≥ 0}.
 */
public final class Lines {
  private static final List<Ground> ALL =
      List.of(
          line("two hollows", 7.5, Slice.down(Gallery.himmelblau(), 1.6, 3.4)),
          line("bent valley", 4.5, Slice.down(Gallery.rosenbrock(), -1.2, 1)),
          line("wall", 1.2, Objective.of(a -> -3 * a - Math.log(1 - a), Lines::wallSlope)),
          line("long tail", 16, Objective.of(Lines::tail, Lines::tailSlope)),
          line("ripples", 2, Objective.of(Lines::ripples, Lines::rippleSlope)));

  private Lines() {}

  private static Ground line(String name, double end, Differentiable phi) {
    return new Ground(name, phi, Box.cube(1, 0, end), new double[] {end / 2}, List.of());
  }

  /** Of {@code −3α − ln(1 − α)}, which has no value from 1 on. */
  private static double wallSlope(double a) {
    return a < 1 ? 1 / (1 - a) - 3 : Double.NaN;
  }

  /** {@code −α/(α² + 2)}, the first test function of Moré & Thuente (1994). */
  private static double tail(double a) {
    return -a / (a * a + 2);
  }

  private static double tailSlope(double a) {
    return (a * a - 2) / ((a * a + 2) * (a * a + 2));
  }

  /** A parabola with waves on it. */
  private static double ripples(double a) {
    return (a - 1) * (a - 1) + 0.06 * Math.sin(21 * a);
  }

  private static double rippleSlope(double a) {
    return 2 * (a - 1) + 1.26 * Math.cos(21 * a);
  }

  /** The names of all lines. */
  @JSExport
  public static String[] objectives() {
    return Ground.names(ALL);
  }

  /** The names of all searches. */
  @JSExport
  public static String[] methods() {
    return new String[] {"backtracking", "strong Wolfe"};
  }

  /** What the numbers of a search are called, in the order in which {@link #search} takes them. */
  @JSExport
  public static String[] settings(String method) {
    return switch (Require.nonNull("method", method)) {
      case "backtracking" -> new String[] {"first step", "c₁"};
      case "strong Wolfe" -> new String[] {"first step", "c₁", "c₂"};
      default -> throw Grid.unknown("method", method, methods());
    };
  }

  /** How far the line is drawn: {@code 0, end}. */
  @JSExport
  public static double[] domain(String objective) {
    return Grid.edges(Ground.named(ALL, objective).domain());
  }

  /** The step where the reader's handle usually is. */
  @JSExport
  public static double[] start(String objective) {
    return Ground.named(ALL, objective).start().clone();
  }

  /** {@code φ(α)}. */
  @JSExport
  public static double value(String objective, double[] step) {
    return Ground.named(ALL, objective).f().value(Require.length("step", step, 1));
  }

  /** {@code φ} on a grid: {@code columns} values, then as many slopes. */
  @JSExport
  public static double[] curve(String objective, double left, double right, int columns) {
    return Grid.curve(Ground.named(ALL, objective).f(), left, right, columns);
  }

  /**
   * Searches a line.
   *
   * @param settings the search's numbers, in the order of {@link #settings}
   */
  @JSExport
  public static Trials search(String method, String objective, double[] settings) {
    Differentiable phi = Ground.named(ALL, objective).f();
    Grid.checkSettings(method, settings, settings(method));
    return new Trials(
        settings.length == 2
            ? Backtracking.with(settings[1], 0.5)
            : StrongWolfe.with(settings[1], settings[2]),
        phi,
        settings[0]);
  }

  /**
   * Which conditions steps satisfy: 1 for enough decrease, {@code φ(α) ≤ φ(0) + c₁αφ'(0)}, and 2
   * more for a slope small enough, {@code |φ'(α)| ≤ c₂|φ'(0)|}.
   */
  @JSExport
  public static double[] conditions(String objective, double[] steps, double c1, double c2) {
    Differentiable phi = Ground.named(ALL, objective).f();
    Line line = new Line(phi);
    double[] origin = new double[1];
    double[] slope = new double[1];
    double value = phi.valueAndGradient(origin, slope);
    line.start(origin, value, slope, new double[] {1});
    double[] conditions = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      line.tryStep(steps[i]);
      boolean flat = Math.abs(line.slope()) <= -c2 * line.startSlope();
      conditions[i] = (line.decreasesEnough(c1) ? 1 : 0) + (flat ? 2 : 0);
    }
    return conditions;
  }
}
