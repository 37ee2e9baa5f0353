package descent.playground;

import descent.function.Differentiable;
import descent.function.gallery.Box;
import descent.function.gallery.TestFunction;
import java.util.List;

/**
 * An objective, and what a map of it needs.
 *
 * @param name the name, as demos give it
 * @param f the objective itself
 * @param domain where it is usually drawn
 * @param start where methods usually start
 * @param minimizers those in the domain; none if unknown
 */
record Ground(
    String name, Differentiable f, Box domain, double[] start, List<double[]> minimizers) {

  static Ground of(String name, TestFunction function) {
    return new Ground(name, function, function.domain(), function.start(), function.minimizers());
  }
}
