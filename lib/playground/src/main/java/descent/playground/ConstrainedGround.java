package descent.playground;

import descent.argument.Require;
import descent.convex.ConstrainedProblem;
import descent.convex.Constraint;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem with constraints in the plane, and what a map of it needs.
 *
 * @param ground the objective; its minimizers are those of the constrained problem
 * @param problem the problem
 * @param corners where the reader's point catches: what is to be looked at, corners above all
 */
record ConstrainedGround(Ground ground, ConstrainedProblem problem, List<double[]> corners) {
  private static final int CORRECTIONS = 20;

  static final List<ConstrainedGround> ALL =
      List.of(
          of(
              "disc and wall",
              new Box(new double[] {-3, -2.2}, new double[] {4, 2.6}),
              new double[] {1.92, 0.56},
              minimize(Quadric.square(2.5, 2.5, 0))
                  .inequality("disc", Quadric.square(0, 0, 4))
                  .inequality("wall", Quadric.line(0, 1, 1)),
              new double[] {Math.sqrt(3), 1}),
          of(
              "at least one",
              new Box(new double[] {-2.5, -2}, new double[] {3.5, 2}),
              new double[] {2, 1},
              minimize(Quadric.square(0, 0, 0)).inequality("x ≥ 1", Quadric.line(-1, 0, -1)),
              new double[] {1, 0}),
          of(
              "largest rectangle",
              new Box(new double[] {0, 0}, new double[] {12, 8.2}),
              new double[] {8, 2},
              minimize(new Quadric(0, -1, 0, 0, 0, 0))
                  .equality("x + y = 10", Quadric.line(1, 1, 10)),
              new double[] {5, 5}),
          turnedRound(),
          of(
              "idle wall",
              new Box(new double[] {-2.5, -2}, new double[] {3.5, 2}),
              new double[] {0, 1},
              minimize(Quadric.square(1, 0, 0)).inequality("x ≤ 1", Quadric.line(1, 0, 1)),
              new double[] {1, 0}),
          of(
              "cusp",
              new Box(new double[] {-0.5, -0.4}, new double[] {1.7, 1}),
              new double[] {0.4, 0.1},
              minimize(Quadric.line(-1, 0, 0))
                  .inequality(
                      "roof",
                      Objective.of(2, ConstrainedGround::roof, ConstrainedGround::roofSlope))
                  .inequality("floor", Quadric.line(0, -1, 0)),
              new double[] {1, 0}));

  private static ConstrainedProblem minimize(Differentiable f) {
    return ConstrainedProblem.minimize(f);
  }

  private static ConstrainedGround of(
      String name, Box domain, double[] start, ConstrainedProblem problem, double[] minimizer) {
    Ground ground = new Ground(name, problem.objective(), domain, start, List.of(minimizer));
    return new ConstrainedGround(ground, problem, List.of(minimizer));
  }

  /** The rectangle's product itself, whose KKT point is its largest value on the line. */
  private static ConstrainedGround turnedRound() {
    ConstrainedProblem problem =
        minimize(new Quadric(0, 1, 0, 0, 0, 0)).equality("x + y = 10", Quadric.line(1, 1, 10));
    Box domain = new Box(new double[] {0, 0}, new double[] {12, 8.2});
    double[] start = {8, 2};
    Ground ground = new Ground("product on a line", problem.objective(), domain, start, List.of());
    return new ConstrainedGround(ground, problem, List.of(new double[] {5, 5}));
  }

  /** {@code y − (1 − x)³}, the example of Kuhn and Tucker (1951). */
  private static double roof(double[] x) {
    double u = 1 - x[0];
    return x[1] - u * u * u;
  }

  private static void roofSlope(double[] x, double[] gradient) {
    double u = 1 - x[0];
    gradient[0] = 3 * u * u;
    gradient[1] = 1;
  }

  /** The one of this name. */
  static ConstrainedGround named(String name) {
    Require.nonNull("objective", name);
    for (ConstrainedGround candidate : ALL) {
      if (candidate.ground.name().equals(name)) {
        return candidate;
      }
    }
    throw Grid.unknown("objective", name, Ground.names(grounds()));
  }

  static List<Ground> grounds() {
    List<Ground> grounds = new ArrayList<>();
    for (ConstrainedGround candidate : ALL) {
      grounds.add(candidate.ground);
    }
    return grounds;
  }

  /** The equalities, then the inequalities. */
  List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>(problem.equalities());
    constraints.addAll(problem.inequalities());
    return constraints;
  }

  /** The next corner or edge within this distance, so that a hand can hold it; else the point. */
  double[] caught(double[] x, double distance) {
    double[] best = x.clone();
    for (double[] corner : corners) {
      if (Vectors.distance(corner, x) <= 1.5 * distance) {
        return corner.clone();
      }
    }
    double nearest = distance;
    for (Constraint constraint : constraints()) {
      double[] edge = x.clone();
      double[] gradient = new double[2];
      for (int i = 0; i < CORRECTIONS; i++) {
        double value = constraint.function().valueAndGradient(edge, gradient);
        Vectors.axpy(-value / Vectors.dot(gradient, gradient), gradient, edge);
      }
      if (Vectors.distance(edge, x) <= nearest) {
        nearest = Vectors.distance(edge, x);
        best = edge;
      }
    }
    return best;
  }
}
