package descent.optimize;

import descent.function.Differentiable;
import descent.function.LeastSquares;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import java.util.stream.Stream;

/**
 * A problem with a known solution for the {@link SolverContract}.
 *
 * @param name for the test's display
 * @param f the objective
 * @param start where to start
 * @param minimizer the known solution
 * @param stepSize a fixed step size with which gradient descent converges
 */
record Problem(String name, Differentiable f, double[] start, double[] minimizer, double stepSize) {

  static Stream<Problem> all() {
    return Stream.of(
        new Problem(
            "(θ − 5)²",
            Objective.of(t -> (t - 5) * (t - 5), t -> 2 * (t - 5)),
            new double[] {0},
            new double[] {5},
            0.1),
        new Problem(
            "diag(2, 20)",
            Quadratic.diagonal(2, 20),
            new double[] {5, 1},
            new double[] {0, 0},
            2 / 22.0),
        new Problem(
            "dense quadratic",
            // A has determinant 18 and A·(1, 2, 3) = (6, 10, 14).
            Quadratic.of(
                new double[][] {{4, 1, 0}, {1, 3, 1}, {0, 1, 4}}, new double[] {6, 10, 14}, -3),
            new double[] {-1, 4, 0},
            new double[] {1, 2, 3},
            0.2),
        new Problem("Booth", Gallery.booth(), new double[] {-3, 2}, new double[] {1, 3}, 0.1),
        new Problem(
            "least squares",
            // The line through (0, 1), (1, 2), (2, 4) of the smallest mean squared error.
            LeastSquares.meanOfSquares(
                new double[][] {{1, 0}, {1, 1}, {1, 2}}, new double[] {1, 2, 4}),
            new double[] {3, -2},
            new double[] {5 / 6.0, 1.5},
            0.375),
        new Problem(
            "log-cosh",
            Objective.of(
                2,
                x -> Math.log(Math.cosh(x[0] - 1)) + Math.log(Math.cosh(2 * x[1])),
                (x, g) -> {
                  g[0] = Math.tanh(x[0] - 1);
                  g[1] = 2 * Math.tanh(2 * x[1]);
                }),
            new double[] {3, -2},
            new double[] {1, 0},
            0.25));
  }
}
