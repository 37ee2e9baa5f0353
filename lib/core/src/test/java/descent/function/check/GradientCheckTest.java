package descent.function.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.function.Differentiable;
import descent.function.Gradient;
import descent.function.Objective;
import descent.function.gallery.Gallery;
import descent.function.gallery.TestFunction;
import descent.optimize.Counted;
import descent.optimize.Evaluations;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

  static List<TestFunction> functions() {
    return Gallery.all();
  }

  private static double[] random(TestFunction f, Random random) {
    double[] x = new double[f.dimension()];
    for (int j = 0; j < x.length; j++) {
      double lower = Math.max(-10, f.domain().lower()[j]);
      double upper = Math.min(10, f.domain().upper()[j]);
      x[j] = lower + random.nextDouble() * (upper - lower);
    }
    return x;
  }

  private static Differentiable withFault(Differentiable f, int coordinate, double factor) {
    return Objective.of(
        f.dimension(),
        f::value,
        (x, g) -> {
          f.valueAndGradient(x, g);
          g[coordinate] *= factor;
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void rightGradientsAgree(TestFunction f) {
    Random random = new Random(11);
    for (int k = 0; k < 20; k++) {
      CheckReport report = GradientCheck.of(f).at(random(f, random));
      assertThat(report.agrees()).as("%s: %s", f.name(), report).isTrue();
      assertThat(report.relativeError()).isLessThan(1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aWrongSignInOneCoordinateIsFound(TestFunction f) {
    Random random = new Random(12);
    for (int k = 0; k < 20; k++) {
      double[] x = random(f, random);
      int coordinate = k % f.dimension();
      double slope = f.gradient(x)[coordinate];
      // A slope that differences cannot tell from zero has no sign to get wrong: Easom's plain.
      CheckReport report = GradientCheck.of(withFault(f, coordinate, -1)).at(x);
      CheckedEntry entry = report.entries().get(coordinate);
      if (Math.abs(slope) > 1e-6 && Math.abs(slope) > 2 * entry.resolution()) {
        assertThat(report.outcome()).as("%s: %s", f.name(), report).isEqualTo(Outcome.DISAGREES);
        assertThat(report.worst(1).get(0).name()).isEqualTo("x[" + coordinate + "]");
      }
    }
  }

  @Test
  void anErrorOfOneInAThousandIsFound() {
    Differentiable f = withFault(Gallery.rosenbrock(), 1, 1.001);
    CheckReport report = GradientCheck.of(f).at(new double[] {-1.2, 1});
    assertThat(report.outcome()).isEqualTo(Outcome.DISAGREES);
    assertThat(GradientCheck.of(f).withTolerance(0.01).at(new double[] {-1.2, 1}).agrees())
        .isTrue();
  }

  @Test
  void aSmallWrongCoordinateBesideLargeRightOnesIsFound() {
    // In the norm of the whole gradient the error is one part in 10⁸.
    Differentiable f =
        Objective.of(
            2,
            x -> 1e3 * x[0] + 1e-5 * x[1] * x[1] * x[1],
            (x, g) -> {
              g[0] = 1e3;
              g[1] = -3e-5 * x[1] * x[1];
            });
    CheckReport report = GradientCheck.of(f).at(new double[] {0.1, 1});
    assertThat(report.relativeError()).isLessThan(1e-6);
    assertThat(report.outcome()).isEqualTo(Outcome.DISAGREES);
    assertThat(report.worst(1).get(0).name()).isEqualTo("x[1]");
  }

  @Test
  void atAMinimumRoundingIsNoError() {
    CheckReport report = GradientCheck.of(Gallery.rosenbrock()).at(new double[] {1, 1});
    assertThat(report.agrees()).isTrue();
    assertThat(report.relativeError()).isLessThan(1e-6);
    double[] given = report.entries().stream().mapToDouble(CheckedEntry::given).toArray();
    double[] numerical = report.entries().stream().mapToDouble(CheckedEntry::numerical).toArray();
    assertThat(CheckReport.relativeError(given, numerical, 1e-12)).isGreaterThan(0.9);
  }

  private static Outcome outcome(ToDoubleFunction<double[]> f, Gradient gradient, double... x) {
    return GradientCheck.of(Objective.of(x.length, f, gradient)).at(x).outcome();
  }

  @Test
  void aKinkIsNoBugIfTheEntryIsASubgradient() {
    for (double subgradient : new double[] {-1, -0.3, 0, 1}) {
      assertThat(outcome(x -> Math.abs(x[0]), (x, g) -> g[0] = subgradient, 0))
          .isEqualTo(Outcome.KINK);
    }
    assertThat(outcome(x -> Math.abs(x[0]), (x, g) -> g[0] = 1.1, 0)).isEqualTo(Outcome.DISAGREES);
    assertThat(outcome(x -> -Math.max(x[0], 0), (x, g) -> g[0] = 0, 0)).isEqualTo(Outcome.KINK);
    assertThat(outcome(x -> Math.max(x[0], 0) + 5 * x[0], (x, g) -> g[0] = 5, 0))
        .isEqualTo(Outcome.KINK);
  }

  @Test
  void aKinkWithinTheStepIsOneToo() {
    ToDoubleFunction<double[]> f = x -> Math.abs(x[0]);
    Gradient gradient = (x, g) -> g[0] = Math.signum(x[0]);
    for (double x : new double[] {1e-9, 1e-7, 1e-6, -2e-6, 3e-6, -5e-6}) {
      assertThat(outcome(f, gradient, x)).as("x = %s", x).isEqualTo(Outcome.KINK);
      assertThat(outcome(f, (y, g) -> g[0] = -2 * Math.signum(y[0]), x))
          .isEqualTo(Outcome.DISAGREES);
    }
    for (double x : new double[] {2e-5, 0.1, -3}) {
      assertThat(outcome(f, gradient, x)).as("x = %s", x).isEqualTo(Outcome.AGREES);
    }
  }

  @Test
  void curvatureIsNoKink() {
    // The steepest smooth functions: f″ = 10⁶, and f″ that changes fast.
    assertThat(outcome(x -> 5e5 * x[0] * x[0], (x, g) -> g[0] = 1e6 * x[0], 0.3))
        .isEqualTo(Outcome.AGREES);
    assertThat(
            outcome(x -> Math.sin(1000 * x[0]), (x, g) -> g[0] = 1000 * Math.cos(1000 * x[0]), 1))
        .isEqualTo(Outcome.AGREES);
    assertThat(outcome(x -> Math.pow(x[0], 4), (x, g) -> g[0] = 4 * Math.pow(x[0], 3), 0))
        .isEqualTo(Outcome.AGREES);
  }

  @Test
  void whatIsNotFiniteIsSaid() {
    assertThat(outcome(x -> Math.log(x[0]), (x, g) -> g[0] = 1 / x[0], 1e-7))
        .isEqualTo(Outcome.NOT_FINITE);
    assertThat(outcome(x -> x[0], (x, g) -> g[0] = Double.NaN, 1)).isEqualTo(Outcome.NOT_FINITE);
  }

  @Test
  void everyEvaluationIsCounted() {
    Counted counted = new Counted(Gallery.rosenbrock(5));
    double[] x = {1, 2, 3, 4, 5};
    CheckReport report = GradientCheck.of(counted).at(x);
    assertThat(x).containsExactly(1, 2, 3, 4, 5);
    assertThat(counted.evaluations())
        .isEqualTo(new Evaluations(report.values(), report.gradients(), 0, 0))
        .isEqualTo(new Evaluations(21, 1, 0, 0));
  }

  @Test
  void theReportPrintsTheWorstFirst() {
    Differentiable f = withFault(Objective.autodiff(3, x -> x.square().sum()), 1, -1);
    CheckReport report = GradientCheck.of(f).at(new double[] {1, 2, 3});
    assertThat(report.toString().lines().map(String::stripTrailing).toList())
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith("gradient disagrees at 1 of 3; relative error 0.53")
                  .endsWith(", 13 values, 1 gradient");
              assertThat(lines.get(1)).startsWith("  entry     given           differences");
              assertThat(lines.get(3)).contains("≤ ");
              assertThat(lines.get(2)).matches("  x\\[1] +-4 +4(\\.0+\\d*)? +8(\\.0)? +disagrees");
              assertThat(lines).hasSize(5);
            });
    CheckReport well = GradientCheck.of(Gallery.booth()).at(new double[] {0, 0});
    assertThat(well.toString()).startsWith("gradient agrees; relative error ");
  }

  @Test
  void byComplexStepToTheLastDigits() {
    ComplexFunction rosenbrock =
        z -> z[1].minus(z[0].square()).square().times(100).plus(z[0].negate().plus(1).square());
    CheckReport right =
        GradientCheck.of(Gallery.rosenbrock())
            .withTolerance(1e-12)
            .byComplexStep(rosenbrock, new double[] {-1.2, 1});
    assertThat(right.agrees()).isTrue();
    assertThat(right.values()).isEqualTo(3);
    CheckReport wrong =
        GradientCheck.of(withFault(Gallery.rosenbrock(), 0, 1 + 1e-9))
            .withTolerance(1e-12)
            .byComplexStep(rosenbrock, new double[] {-1.2, 1});
    assertThat(wrong.outcome()).isEqualTo(Outcome.DISAGREES);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.of(null))
        .withMessage("f must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.of(Gallery.booth()).at(new double[3]))
        .withMessage("x has length 3 but the objective expects 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.of(Gallery.booth()).withTolerance(Double.NaN))
        .withMessage("tolerance must be between 0.0 and 1.0, got NaN");
  }
}
