package descent.playground;

import descent.argument.Require;
import descent.convex.Kkt;
import descent.convex.Multipliers;
import java.util.Arrays;
import org.teavm.jso.JSExport;

/**
 * The functions that the page on constraints calls, as {@code DescentConstraints.report(…)}: a
 * script of its own, so that no page loads more than it needs. Arguments and errors are as in
 * {@link Playground}. The objectives are problems with constraints in the plane.
 */
public final class Constraints {
  private Constraints() {}

  /** The names of all problems. */
  @JSExport
  public static String[] objectives() {
    return Ground.names(ConstrainedGround.grounds());
  }

  /** Where the multipliers come from. */
  @JSExport
  public static String[] methods() {
    return new String[] {"multipliers by least squares", "multipliers by hand"};
  }

  /** What the numbers of a method are called. */
  @JSExport
  public static String[] settings(String method) {
    return switch (Require.nonNull("method", method)) {
      case "multipliers by least squares" -> new String[0];
      case "multipliers by hand" -> new String[] {"first", "second"};
      default -> throw Grid.unknown("method", method, methods());
    };
  }

  /** Where the problem is drawn: {@code left, right, bottom, top}. */
  @JSExport
  public static double[] domain(String objective) {
    return Grid.edges(ConstrainedGround.named(objective).ground().domain());
  }

  /** The minimizers of the constrained problem, one after another. */
  @JSExport
  public static double[] minimizers(String objective) {
    return Grid.flat(ConstrainedGround.named(objective).ground().minimizers());
  }

  /** Where the reader's point usually is. */
  @JSExport
  public static double[] start(String objective) {
    return ConstrainedGround.named(objective).ground().start().clone();
  }

  /** {@code f(x)}. */
  @JSExport
  public static double value(String objective, double[] x) {
    return ConstrainedGround.named(objective).ground().f().value(Require.length("x", x, 2));
  }

  /** As {@link Playground#field}. */
  @JSExport
  public static double[] field(
      String objective,
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows) {
    ConstrainedGround ground = ConstrainedGround.named(objective);
    return Grid.field(ground.ground().f(), left, right, bottom, top, columns, rows);
  }

  /** The names of the constraints: the equalities, then the inequalities. */
  @JSExport
  public static String[] constraints(String objective) {
    ConstrainedGround ground = ConstrainedGround.named(objective);
    String[] names = new String[ground.constraints().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = ground.constraints().get(i).name();
    }
    return names;
  }

  /** How many of them are equalities. */
  @JSExport
  public static int equalities(String objective) {
    return ConstrainedGround.named(objective).problem().equalities().size();
  }

  /** As {@link Playground#field}, of constraint {@code i}: where it is positive, it is violated. */
  @JSExport
  public static double[] constraintField(
      String objective,
      int i,
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows) {
    ConstrainedGround ground = ConstrainedGround.named(objective);
    return Grid.field(
        ground.constraints().get(i).function(), left, right, bottom, top, columns, rows);
  }

  /** The corner or edge that is next to a point within a distance; else the point itself. */
  @JSExport
  public static double[] caught(String objective, double[] x, double distance) {
    return ConstrainedGround.named(objective).caught(Require.length("x", x, 2), distance);
  }

  /**
   * The KKT conditions at a point.
   *
   * @param settings the multipliers of the constraints, in their order, if they are given by hand;
   *     what is more than there are constraints is left out
   */
  @JSExport
  public static Conditions report(String method, String objective, double[] x, double[] settings) {
    ConstrainedGround ground = ConstrainedGround.named(objective);
    Grid.checkSettings(method, settings, settings(method));
    if (settings.length == 0) {
      return new Conditions(ground, Kkt.report(ground.problem(), x));
    }
    int equalities = ground.problem().equalities().size();
    int all = ground.constraints().size();
    Multipliers multipliers =
        new Multipliers(
            Arrays.copyOf(settings, equalities),
            Arrays.copyOfRange(settings, equalities, all),
            new double[2],
            new double[2]);
    return new Conditions(ground, Kkt.report(ground.problem(), x, multipliers));
  }
}
