package descent.linesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.SteepestDescent;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.secondorder.Bfgs;
import descent.secondorder.Lbfgs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How runs with a line search end, and that their results say why. */
class DirectionalDescentTest {
  private static final double[] START = {-1.2, 1};

  private static Stream<LineSearch> searches() {
    return Stream.of(
        Backtracking.standard(),
        Goldstein.standard(),
        WeakWolfe.standard(),
        StrongWolfe.standard(),
        MoreThuente.standard(),
        HagerZhang.standard(),
        GoldenSection.standard(),
        Brent.standard());
  }

  private static List<Solver<Differentiable>> solvers(LineSearch search) {
    return List.of(SteepestDescent.with(search), Lbfgs.standard().with(search), Bfgs.with(search));
  }

  /** Directions that are a function of the gradient, tried from step 1, and learn nothing. */
  private static Result minimize(
      LineSearch search, Function<double[], double[]> direction, Differentiable f, double[] x0) {
    Directions directions =
        new Directions() {
          @Override
          public void direction(Run run, double[] d) {
            System.arraycopy(direction.apply(run.gradient().clone()), 0, d, 0, d.length);
          }

          @Override
          public double firstStep(Run run, double[] d) {
            return 1;
          }

          @Override
          public void moved(double[] s, double[] y) {}

          @Override
          public boolean restart() {
            return false;
          }
        };
    return DirectionalDescent.minimize(
        search, directions, f, x0, Stopping.iterations(50), Recording.nothing());
  }

  @Test
  void everyFailureHasAStopReasonOfItsOwn() {
    assertThat(
            Arrays.stream(Outcome.values())
                .filter(outcome -> !outcome.found())
                .map(Outcome::stopReason))
        .doesNotHaveDuplicates()
        .noneMatch(StopReason::converged);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void refusesAMethodWhoseDirectionLeadsUp(LineSearch search) {
    Result r = minimize(search, g -> g, Gallery.rosenbrock(), START);
    assertThat(r.stopReason()).isEqualTo(StopReason.NOT_A_DESCENT_DIRECTION);
    assertThat(r.minimizer()).containsExactly(START);
    assertThat(r.evaluations().values()).isEqualTo(1);
  }

  /** Newton's direction where the curvature along x is negative: it leads to the saddle, up. */
  @Test
  void refusesNewtonsDirectionTowardsASaddle() {
    Quadratic saddle = Quadratic.diagonal(-2, 200);
    Result r =
        minimize(
            MoreThuente.standard(),
            g -> new double[] {-g[0] / -2, -g[1] / 200},
            saddle,
            new double[] {1, 0.001});
    assertThat(r.stopReason()).isEqualTo(StopReason.NOT_A_DESCENT_DIRECTION);
  }

  @Test
  void exactSearchRefusesAscentToo() {
    Result r =
        minimize(new ExactOnQuadratic(), g -> g, Quadratic.diagonal(1, 3), new double[] {1, 1});
    assertThat(r.stopReason()).isEqualTo(StopReason.NOT_A_DESCENT_DIRECTION);
  }

  /** Steep walls of a barrier: far steps have no value, at the start of the run and later on. */
  @ParameterizedTest
  @MethodSource("searches")
  void goesOnWhereStepsHaveNoValue(LineSearch search) {
    Differentiable barrier =
        Objective.of(t -> -20 * t - Math.log(1 - t), t -> t < 1 ? -20 + 1 / (1 - t) : Double.NaN);
    for (Solver<Differentiable> solver : solvers(search)) {
      Result r =
          solver.minimize(
              barrier,
              new double[] {-3},
              Stopping.gradientBelow(1e-6).or(Stopping.iterations(500)));
      assertThat(r.stopReason()).as("%s", solver).isEqualTo(StopReason.GRADIENT_TOLERANCE);
      assertThat(r.minimizer()[0]).isCloseTo(0.95, within(1e-7));
    }
  }

  /** The value is there at the start and nowhere else. */
  @ParameterizedTest
  @MethodSource("searches")
  void saysThatNoStepHasAValue(LineSearch search) {
    Differentiable nowhere = Objective.of(t -> t == 3 ? 1 : Double.NaN, t -> -1);
    for (Solver<Differentiable> solver : solvers(search)) {
      Result r = solver.minimize(nowhere, new double[] {3}, Stopping.iterations(50));
      assertThat(r.stopReason()).as("%s", solver).isEqualTo(StopReason.NON_FINITE_VALUE);
      assertThat(r.minimizer()).containsExactly(3);
      assertThat(r.minimum()).isEqualTo(1);
    }
  }

  /** Two evaluations, for one search one, are too few here and show nothing lower. */
  @Test
  void saysThatTheEvaluationsWereUsedUp() {
    Differentiable f = Gallery.rosenbrock();
    for (LineSearch search :
        List.of(
            new Backtracking(1e-4, 0.5, 2),
            new Goldstein(0.25, 2),
            new WeakWolfe(1e-4, 0.9, 2),
            new StrongWolfe(1e-4, 0.9, 2),
            new MoreThuente(1e-3, 0.9, 2),
            new HagerZhang(0.1, 0.9, 1e-6, 1),
            new GoldenSection(1e-8, 2),
            new Brent(1e-8, 2))) {
      Result r = minimize(search, g -> new double[] {-g[0], -g[1]}, f, new double[] {2, -2});
      assertThat(r.stopReason()).as("%s", search).isEqualTo(StopReason.LINE_SEARCH_FAILED);
      assertThat(r.toString()).contains("found no acceptable step within its evaluations");
      assertThat(r.minimizer()).containsExactly(2, -2);
    }
  }

  /** A gradient that lies leaves no step but those that rounding hides. */
  @Test
  void saysThatRoundingLeavesNoStep() {
    Differentiable lies = Objective.of(t -> 1e3 + t, t -> -1);
    Result r = minimize(WeakWolfe.standard(), g -> new double[] {1}, lies, new double[] {1});
    assertThat(r.stopReason()).isEqualTo(StopReason.NO_PROGRESS);
    assertThat(r.minimizer()).containsExactly(1);
  }

  /** A search that is cut short has still seen lower points, and the run takes the lowest. */
  @Test
  void goesOnFromTheLowestPointOfASearchThatFailed() {
    Result r =
        SteepestDescent.with(new StrongWolfe(1e-4, 1e-3, 3))
            .minimize(Gallery.rosenbrock(), START, Stopping.iterations(30), Recording.values());
    double[] values = r.trace().values();
    assertThat(r.iterations()).isEqualTo(30);
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThan(values[k - 1]);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void everyMethodTakesEverySearch(LineSearch search) {
    Differentiable f = Gallery.beale();
    for (Solver<Differentiable> solver : solvers(search)) {
      Result r =
          solver.minimize(
              f, new double[] {1, 1}, Stopping.gradientBelow(1e-6).or(Stopping.iterations(5000)));
      assertThat(r.stopReason()).as("%s", solver).isEqualTo(StopReason.GRADIENT_TOLERANCE);
      // The smallest curvature at the minimizer is above 0.4.
      assertThat(r.minimizer()).containsExactly(new double[] {3, 0.5}, within(1e-5));
    }
  }
}
