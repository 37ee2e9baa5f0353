package descent.playground;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Gallery;
import descent.function.gallery.TestFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * What the demos of searches can name: rugged functions of two variables, in the box where a
 * population may be, and functions of the step along a line, {@code φ(α)} for {@code α ≥ 0}.
 */
final class SearchGrounds {
  private static final List<Ground> ALL =
      List.of(
          in(5.12, Gallery.rastrigin(), 3.3, 3.3),
          in(6, Gallery.ackley(), 4.3, 3.3),
          in(20, Gallery.griewank(), 14, 12),
          in(5, Gallery.styblinskiTang(), 3.5, 3.5),
          in(5, Gallery.himmelblau(), -0.3, -0.8),
          in(10, Gallery.easom(), -2, -3),
          in(2.048, Gallery.rosenbrock(), -1.2, 1),
          line("two hollows", 7.5, Slice.down(Gallery.himmelblau(), 1.6, 3.4)),
          line("bent valley", 4.5, Slice.down(Gallery.rosenbrock(), -1.2, 1)),
          line("wall", 1.2, Objective.of(a -> -3 * a - Math.log(1 - a), a -> 1 / (1 - a) - 3)),
          line("long tail", 16, Objective.of(SearchGrounds::tail, SearchGrounds::tailSlope)),
          line("ripples", 2, Objective.of(SearchGrounds::ripples, SearchGrounds::rippleSlope)));

  private SearchGrounds() {}

  private static Ground in(double reach, TestFunction f, double... start) {
    return new Ground(f.name(), f, Box.cube(2, -reach, reach), start, f.minimizers());
  }

  private static Ground line(String name, double end, Differentiable phi) {
    return new Ground(name, phi, Box.cube(1, 0, end), new double[] {end / 2}, List.of());
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

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Ground ground : ALL) {
      names.add(ground.name());
    }
    return names;
  }

  /**
   * The objective of this name.
   *
   * @throws IllegalArgumentException if there is none; the message has the names
   */
  static Ground named(String name) {
    Require.nonNull("objective", name);
    for (Ground ground : ALL) {
      if (ground.name().equals(name)) {
        return ground;
      }
    }
    throw new IllegalArgumentException(
        "no objective is named " + name + "; known: " + String.join(", ", names()));
  }
}
