package descent.playground;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.gallery.Box;
import descent.function.gallery.TestFunction;
import java.util.List;
import java.util.Optional;

/**
 * An objective, and what a map of it needs.
 *
 * @param name the name, as demos give it
 * @param f the objective itself
 * @param domain where it is usually drawn
 * @param start where methods usually start; for a fit, the place of the point that can be moved
 * @param minimizers those in the domain; none if unknown
 */
record Ground(
    String name, Differentiable f, Box domain, double[] start, List<double[]> minimizers) {

  static Ground of(String name, TestFunction function) {
    return new Ground(name, function, function.domain(), function.start(), function.minimizers());
  }

  /** The names of these. */
  static String[] names(List<Ground> grounds) {
    String[] names = new String[grounds.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = grounds.get(i).name;
    }
    return names;
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException if there is none; the message has the names
   */
  static Ground named(List<Ground> grounds, String name) {
    Require.nonNull("objective", name);
    for (Ground ground : grounds) {
      if (ground.name.equals(name)) {
        return ground;
      }
    }
    throw Grid.unknown("objective", name, names(grounds));
  }

  /**
   * What a run has before it when the reader's handle is here: it is the start, or, where data are
   * fitted, one of the training points.
   */
  Problem from(double[] place) {
    return f instanceof PolynomialFit fit
        ? fit.withPoint(place).problem()
        : new Problem(f, place, Optional.empty());
  }
}
