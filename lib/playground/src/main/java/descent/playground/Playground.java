package descent.playground;

import descent.argument.Require;
import descent.function.Differentiable;
import org.teavm.jso.JSExport;

/**
 * The functions that the page calls, as {@code Descent.run(…)}. Points are arrays, {@code
 * Float64Array} on the page; arguments are checked here and by the core, and a bad one arrives as a
 * JavaScript error with the same message.
 */
public final class Playground {
  private static final int MOST_STEPS = 10_000;

  private Playground() {}

  /** The names of all objectives. */
  @JSExport
  public static String[] objectives() {
    return Objectives.names();
  }

  /** The names of all methods. */
  @JSExport
  public static String[] methods() {
    return Methods.names().toArray(new String[0]);
  }

  /** What the numbers of a method are called, in the order in which {@link #run} takes them. */
  @JSExport
  public static String[] settings(String method) {
    return Methods.named(method).settings().toArray(new String[0]);
  }

  /**
   * Where the objective is usually drawn: {@code left, right}, and of two variables also {@code
   * bottom, top}.
   */
  @JSExport
  public static double[] domain(String objective) {
    return Grid.edges(Objectives.named(objective).domain());
  }

  /** The minimizers in the domain, one after another; empty if none is known. */
  @JSExport
  public static double[] minimizers(String objective) {
    return Grid.flat(Objectives.named(objective).minimizers());
  }

  /**
   * The training points that an objective fits, {@code u, v} of one after another, but for the
   * movable one; empty where nothing is fitted.
   */
  @JSExport
  public static double[] trainingPoints(String objective) {
    return Objectives.named(objective).f() instanceof PolynomialFit fit
        ? Grid.flat(fit.fixed())
        : new double[0];
  }

  /** The validation points beside an objective, likewise. */
  @JSExport
  public static double[] validationPoints(String objective) {
    return Objectives.named(objective).f() instanceof PolynomialFit fit
        ? Grid.flat(fit.validation())
        : new double[0];
  }

  /** The polynomial with these weights on a grid over its domain, the edges included. */
  @JSExport
  public static double[] fitted(String objective, double[] weights, int columns) {
    Ground ground = Objectives.named(objective);
    Require.length("weights", weights, ground.f().dimension());
    Grid.checkCount("columns", columns, 2, Grid.MOST_COLUMNS);
    double[] values = new double[columns];
    for (int column = 0; column < columns; column++) {
      double u = Grid.node(ground.domain().lower()[0], ground.domain().upper()[0], column, columns);
      values[column] = PolynomialFit.predicted(PolynomialFit.features(u), weights);
    }
    return values;
  }

  /** The usual start of a method; where points are fitted, the place of the movable one. */
  @JSExport
  public static double[] start(String objective) {
    return Objectives.named(objective).start().clone();
  }

  /** {@code f(x)}. */
  @JSExport
  public static double value(String objective, double[] x) {
    Differentiable f = Objectives.named(objective).f();
    return f.value(Require.length("x", x, f.dimension()));
  }

  /** {@code ∇f(x)}. */
  @JSExport
  public static double[] gradient(String objective, double[] x) {
    Differentiable f = Objectives.named(objective).f();
    return f.gradient(Require.length("x", x, f.dimension()));
  }

  /**
   * The values of an objective of two variables at the nodes of a grid, for a contour map: {@code
   * rows} rows of {@code columns} values, the bottom row first, the edges included.
   */
  @JSExport
  public static double[] field(
      String objective,
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows) {
    return Grid.field(Objectives.named(objective).f(), left, right, bottom, top, columns, rows);
  }

  /** An objective of one variable on a grid: {@code columns} values, then as many derivatives. */
  @JSExport
  public static double[] curve(String objective, double left, double right, int columns) {
    return Grid.curve(Objectives.named(objective).f(), left, right, columns);
  }

  /**
   * Runs a method until the gradient's norm is at most 10⁻¹⁰, or the steps or the gradients are
   * used up.
   *
   * @param method a name of {@link #methods}
   * @param objective a name of {@link #objectives}
   * @param start where to begin; where points are fitted, the place of the movable one
   * @param settings the method's numbers, in the order of {@link #settings}
   * @param steps the most steps, from 1 to 10,000
   * @param gradients what the run may cost, at least 1: gradients of single terms where the
   *     objective is a sum of them, else gradients; the step that reaches the limit is made
   */
  @JSExport
  public static Path run(
      String method,
      String objective,
      double[] start,
      double[] settings,
      int steps,
      int gradients) {
    Ground ground = Objectives.named(objective);
    Walk walk = Methods.named(method).with(settings);
    Grid.checkCount("steps", steps, 1, MOST_STEPS);
    Grid.checkCount("gradients", gradients, 1, Integer.MAX_VALUE);
    return walk.from(ground.from(start), steps, gradients);
  }
}
