package descent.notebook.chart;

import descent.argument.Require;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One look for each method through the whole book: {@code Palette.of("gradient descent")} is the
 * same blue everywhere. Eight colours, chosen after Okabe and Ito (Color Universal Design, 2008) so
 * that readers without red or green receptors tell them apart, times four dashes; methods that are
 * usually compared differ in colour. A name that begins with a known one ({@code "Adam, η = 0.1"})
 * has its look; any other name has a look of its own that depends on nothing but the name.
 */
public final class Palette {
  private static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2), // blue
          new Color(0xD55E00), // vermillion
          new Color(0x009E73), // bluish green
          new Color(0xE69F00), // orange
          new Color(0xCC79A7), // reddish purple
          new Color(0x222222), // near black
          new Color(0x56B4E9), // sky blue
          new Color(0x7A1F5C)); // wine

  private static final Map<String, Look> METHODS = new LinkedHashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  static {
    Look.Dash solid = Look.Dash.SOLID;
    register(
        solid,
        "gradient descent",
        "momentum",
        "Nesterov",
        "AdaGrad",
        "RMSProp",
        "Adam",
        "SGD",
        "AdamW");
    register(
        Look.Dash.DASHED,
        "L-BFGS",
        "Newton",
        "conjugate gradient",
        "BFGS",
        "coordinate descent",
        "natural gradient",
        "mini-batch SGD",
        "AdaDelta");
    register(
        Look.Dash.DASH_DOT,
        "ISTA",
        "FISTA",
        "random search",
        "CMA-ES",
        "differential evolution",
        "Bayesian optimization",
        "grid search",
        "genetic algorithm");
    register(
        Look.Dash.DOTTED, "AMSGrad", "AdaMax", "Nadam", "RAdam", "Lion", "LARS", "signSGD", "LAMB");
  }

  private Palette() {}

  private static void register(Look.Dash dash, String... names) {
    for (int i = 0; i < names.length; i++) {
      METHODS.put(key(names[i]), look(i, dash));
      NAMES.add(names[i]);
    }
  }

  private static Look look(int color, Look.Dash dash) {
    Look.Shape[] shapes = Look.Shape.values();
    int shift =
        switch (dash) {
          case SOLID -> 0;
          case DASHED -> 3;
          case DASH_DOT -> 5;
          case DOTTED -> 1;
        };
    return new Look(COLORS.get(color), dash, shapes[(color + shift) % shapes.length]);
  }

  /** The eight colours. */
  public static List<Color> colors() {
    return COLORS;
  }

  /** The names of the methods that have a look of their own, as legends write them. */
  public static List<String> methods() {
    return List.copyOf(NAMES);
  }

  /** The look of a method. */
  public static Look of(String name) {
    String key = key(Require.nonNull("name", name));
    String best = "";
    for (String method : METHODS.keySet()) {
      boolean begins =
          key.startsWith(method)
              && (key.length() == method.length()
                  || !Character.isLetterOrDigit(key.charAt(method.length())));
      if (begins && method.length() > best.length()) {
        best = method;
      }
    }
    return best.isEmpty()
        ? look(Math.floorMod(key.hashCode(), COLORS.size()), Look.Dash.SOLID)
        : METHODS.get(best);
  }

  /**
   * The look of a method in a chart where some looks are taken: its own one if no other series has
   * its colour, else one of a colour not yet used, else one that differs in dash and marker.
   */
  static Look of(String name, Set<Look> taken) {
    Look own = of(name);
    if (taken.stream().noneMatch(other -> other.color().equals(own.color()))) {
      return own;
    }
    int first = COLORS.indexOf(own.color());
    for (int i = 1; i < COLORS.size(); i++) {
      Look next = look((first + i) % COLORS.size(), own.dash());
      if (taken.stream().noneMatch(other -> other.color().equals(next.color()))) {
        return next;
      }
    }
    for (Look.Dash dash : Look.Dash.values()) {
      for (int i = 0; i < COLORS.size(); i++) {
        Look next = look((first + i) % COLORS.size(), dash);
        if (!taken.contains(next)) {
          return next;
        }
      }
    }
    return own;
  }

  /** The look of measured points: black discs, or else what is not yet taken. */
  static Look ofPoints(Set<Look> taken) {
    Look discs = new Look(new Color(0x222222), Look.Dash.SOLID, Look.Shape.CIRCLE);
    return taken.stream().noneMatch(other -> other.color().equals(discs.color()))
        ? discs
        : of("points", taken);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }
}
