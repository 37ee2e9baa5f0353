package descent.linesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.linesearch.LineSearch.Searched;
import descent.optimize.Counted;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every line search promises, and what each of them promises alone. */
class LineSearchTest {
  private static final double[] ORIGIN = {0};
  private static final double[] FORWARD = {1};

  private static Stream<LineSearch> searches() {
    return Stream.of(
        Backtracking.standard(),
        Goldstein.standard(),
        WeakWolfe.standard(),
        StrongWolfe.standard(),
        StrongWolfe.with(1e-3, 0.1),
        MoreThuente.standard(),
        MoreThuente.with(1e-3, 0.1),
        HagerZhang.standard(),
        GoldenSection.standard(),
        Brent.standard());
  }

  private static Stream<LineSearch> searchesThatGrow() {
    return searches().filter(search -> !(search instanceof Backtracking));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void takesEveryDescentDirection(LineSearch search) {
    Random random = new Random(8);
    Differentiable f = Gallery.rosenbrock(6);
    for (int k = 0; k < 200; k++) {
      double[] x = random.doubles(6, -2, 2).toArray();
      double[] g = f.gradient(x);
      double[] d = random.doubles(6, -1, 1).toArray();
      double slope = IntStream.range(0, 6).mapToDouble(i -> g[i] * d[i]).sum();
      double sign = slope < 0 ? 1 : -1;
      double[] down = IntStream.range(0, 6).mapToDouble(i -> sign * d[i]).toArray();
      Searched found = search.along(f, x, down, Math.pow(10, random.nextInt(7) - 3));
      assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
      assertThat(found.step()).isPositive();
      assertThat(found.value()).isLessThan(f.value(x)).isEqualTo(f.value(found.point()));
      requireConditions(search, f.value(x), -Math.abs(slope), found);
    }
  }

  /** The conditions, written out. */
  private static void requireConditions(
      LineSearch search, double value, double slope, Searched found) {
    double step = found.step();
    double rise = found.value() - value;
    if (search instanceof Backtracking armijo) {
      assertThat(rise).isLessThanOrEqualTo(armijo.sufficientDecrease() * step * slope);
    } else if (search instanceof Goldstein goldstein) {
      assertThat(rise)
          .isBetween((1 - goldstein.margin()) * step * slope, goldstein.margin() * step * slope);
    } else if (search instanceof WeakWolfe weak) {
      assertThat(rise).isLessThanOrEqualTo(weak.sufficientDecrease() * step * slope);
      assertThat(found.slope()).isGreaterThanOrEqualTo(weak.curvature() * slope);
    } else if (search instanceof StrongWolfe strong) {
      assertThat(rise).isLessThanOrEqualTo(strong.sufficientDecrease() * step * slope);
      assertThat(Math.abs(found.slope())).isLessThanOrEqualTo(-strong.curvature() * slope);
    } else if (search instanceof MoreThuente more) {
      assertThat(rise).isLessThanOrEqualTo(more.sufficientDecrease() * step * slope);
      assertThat(Math.abs(found.slope())).isLessThanOrEqualTo(-more.curvature() * slope);
    } else if (search instanceof HagerZhang hager) {
      assertThat(found.slope()).isGreaterThanOrEqualTo(hager.curvature() * slope);
    } else {
      // A minimizer, to the accuracy that values allow: the root of the precision.
      assertThat(Math.abs(found.slope())).isLessThanOrEqualTo(1e-4 * -slope + 1e-3);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void findsAStepFromFarAndNear(LineSearch search) {
    for (int table = 1; table <= 6; table++) {
      Differentiable f = MoreThuenteFunctions.ofTable(table);
      for (double first : new double[] {1e-3, 0.1, 10, 1e3}) {
        Searched found = search.along(f, ORIGIN, FORWARD, first);
        assertThat(found.outcome()).as("table %s from %s", table, first).isEqualTo(Outcome.FOUND);
        requireConditions(search, f.value(ORIGIN), f.gradient(ORIGIN)[0], found);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void refusesAscentAndFlatDirections(LineSearch search) {
    Differentiable f = Quadratic.diagonal(2, 20);
    double[] x = {1, 1};
    for (double[] d : new double[][] {{2, 20}, {0, 0}, {10, -1}}) {
      Searched refused = search.along(f, x, d, 1);
      assertThat(refused.outcome()).isEqualTo(Outcome.NOT_A_DESCENT_DIRECTION);
      assertThat(refused.step()).isZero();
      assertThat(refused.trials()).isZero();
      assertThat(refused.point()).containsExactly(1, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void shortensStepsThatHaveNoValue(LineSearch search) {
    // −2t − log(1 − t) has its minimizer at ½ and no value from 1 on.
    Differentiable f =
        Objective.of(t -> -2 * t - Math.log(1 - t), t -> t < 1 ? -2 + 1 / (1 - t) : Double.NaN);
    for (double first : new double[] {1e-4, 0.7, 1, 3, 1e6}) {
      Searched found = search.along(f, ORIGIN, FORWARD, first);
      assertThat(found.outcome()).as("from %s", first).isEqualTo(Outcome.FOUND);
      assertThat(found.step()).isBetween(0.0, 1.0);
      assertThat(found.value()).isNegative();
    }
  }

  @ParameterizedTest
  @MethodSource("searchesThatGrow")
  void findsAStepBetweenOneTooShortAndOneWithoutValue(LineSearch search) {
    // −20t − log(1 − t): half of a step without a value is still far too short.
    Differentiable f =
        Objective.of(t -> -20 * t - Math.log(1 - t), t -> t < 1 ? -20 + 1 / (1 - t) : Double.NaN);
    for (double first : new double[] {1e-4, 0.3, 1, 1.7, 1e3}) {
      Searched found = search.along(f, ORIGIN, FORWARD, first);
      assertThat(found.outcome()).as("from %s", first).isEqualTo(Outcome.FOUND);
      if (!(search instanceof Goldstein)) {
        assertThat(found.slope()).isGreaterThanOrEqualTo(0.9 * -19);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void reportsALineWithoutValues(LineSearch search) {
    Differentiable nowhere = Objective.of(t -> t == 0 ? 1 : Double.NaN, t -> -1);
    Searched failed = search.along(nowhere, ORIGIN, FORWARD, 1);
    assertThat(failed.outcome()).isEqualTo(Outcome.NON_FINITE_VALUE);
    assertThat(failed.step()).isZero();
    assertThat(failed.value()).isEqualTo(1);

    Differentiable notEvenThere = Objective.of(t -> Double.NaN, t -> -1);
    assertThat(search.along(notEvenThere, ORIGIN, FORWARD, 1).outcome())
        .isEqualTo(Outcome.NON_FINITE_VALUE);
    Differentiable noSlope = Objective.of(t -> t, t -> Double.NaN);
    assertThat(search.along(noSlope, ORIGIN, FORWARD, 1).outcome())
        .isEqualTo(Outcome.NON_FINITE_VALUE);
  }

  @ParameterizedTest
  @MethodSource("searchesThatGrow")
  void reportsALineThatFallsForEver(LineSearch search) {
    Searched failed = search.along(Objective.of(t -> -t, t -> -1), ORIGIN, FORWARD, 1);
    assertThat(failed.outcome()).isEqualTo(Outcome.UNBOUNDED);
    assertThat(failed.value()).isNegative();
  }

  @ParameterizedTest
  @MethodSource("searchesThatGrow")
  void reportsAGradientThatLies(LineSearch search) {
    // Rises, and says that it falls; from 1 the steps vanish in rounding, where Armijo's condition
    // believes the gradient.
    Searched failed = search.along(Objective.of(t -> t, t -> -1), new double[] {1}, FORWARD, 1);
    assertThat(failed.outcome()).isIn(Outcome.ROUNDING, Outcome.EVALUATION_LIMIT);
    assertThat(failed.step()).isZero();
  }

  /**
   * From 2⁶⁰ the step 1 leads nowhere; a search may grow from it, or say that rounding hides it.
   */
  @ParameterizedTest
  @MethodSource("searches")
  void takesAnInvisibleStepForRounding(LineSearch search) {
    Differentiable f = Objective.of(t -> 0x1p-60 * t, t -> 0x1p-60);
    Searched found = search.along(f, new double[] {0x1p60}, new double[] {-1}, 1);
    assertThat(found.outcome()).isIn(Outcome.ROUNDING, Outcome.FOUND, Outcome.UNBOUNDED);
  }

  @Test
  void backtrackingDoesNotGrowFromAnInvisibleStep() {
    Differentiable f = Objective.of(t -> t * t, t -> 2 * t);
    Searched failed = Backtracking.standard().along(f, new double[] {3}, new double[] {-1}, 1e-30);
    assertThat(failed.outcome()).isEqualTo(Outcome.ROUNDING);
  }

  @Test
  void reportsTheEvaluationLimitWithTheLowestPoint() {
    // Six evaluations do not suffice for any of these; table VI needs at least 8.
    Differentiable f = MoreThuenteFunctions.ofTable(6);
    Stream.of(
            new Backtracking(1e-4, 0.5, 6),
            new Goldstein(0.25, 6),
            new WeakWolfe(1e-4, 1e-3, 6),
            new StrongWolfe(1e-4, 1e-3, 6),
            new HagerZhang(1e-4, 1e-3, 1e-6, 6),
            new MoreThuente(1e-3, 1e-3, 6),
            new GoldenSection(1e-8, 6),
            new Brent(1e-8, 6))
        .forEach(
            search -> {
              Searched failed = search.along(f, ORIGIN, FORWARD, 1e3);
              assertThat(failed.outcome()).isEqualTo(Outcome.EVALUATION_LIMIT);
              assertThat(failed.value()).isLessThanOrEqualTo(f.value(ORIGIN));
            });
  }

  @ParameterizedTest
  @MethodSource("searches")
  void countsWhatItEvaluates(LineSearch search) {
    Counted counted = new Counted(Gallery.rosenbrock());
    Searched found = search.along(counted, new double[] {-1.2, 1}, new double[] {1, 0.5}, 10);
    // The start is evaluated too, and is no trial.
    assertThat(counted.evaluations().values()).isEqualTo(found.trials() + 1L);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void allocatesNothing(LineSearch search) {
    Differentiable f = Gallery.rosenbrock();
    double[] x = {-1.2, 1};
    double[] g = f.gradient(x);
    double[] d = {1, 0.5};
    double value = f.value(x);
    Line line = new Line(f);
    Search ready = search.on(line);
    long bytes =
        Allocation.of(
            () -> {
              line.start(x, value, g, d);
              ready.run(10);
            });
    assertThat(bytes).isZero();
  }

  /** The example of the sources: θ² from 2, slope −16, c₁ = 0.1. */
  @Test
  void armijoExample() {
    Differentiable square = Objective.of(t -> t * t, t -> 2 * t);
    double[] two = {2};
    double[] down = {-4};
    Searched found = Backtracking.with(0.1, 0.5).along(square, two, down, 1);
    assertThat(found.step()).isEqualTo(0.5);
    assertThat(found.point()).containsExactly(0);
    // α = 1 and ½ by value, and the gradient at ½.
    assertThat(found.trials()).isEqualTo(3);

    // φ(α) = 4(1 − 2α)² ≤ 4 − 1.6α exactly for α ≤ 1 − c₁.
    assertThat(Backtracking.with(0.1, 0.5).along(square, two, down, 0.9 - 1e-9).step())
        .isEqualTo(0.9 - 1e-9);
    assertThat(Backtracking.with(0.1, 0.5).along(square, two, down, 0.9 + 1e-9).step())
        .isEqualTo((0.9 + 1e-9) / 2);
  }

  @Test
  void exactStepOnAQuadratic() {
    Quadratic f = Quadratic.diagonal(2, 20);
    // φ(α) = (1 − 2α)² + 10(1 − 20α)²: φ'(0) = −404, dᵀHd = 8 + 8000.
    Searched found =
        new ExactOnQuadratic().along(f, new double[] {1, 1}, new double[] {-2, -20}, 1);
    assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(found.step()).isCloseTo(404 / 8008.0, within(1e-16));
    assertThat(found.slope()).isCloseTo(0, within(1e-12));

    Searched down =
        new ExactOnQuadratic()
            .along(Quadratic.diagonal(1, -1), new double[] {0, 1}, new double[] {0, 1}, 1);
    assertThat(down.outcome()).isEqualTo(Outcome.UNBOUNDED);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExactOnQuadratic().along(Gallery.rosenbrock(), new double[2], new double[2], 1))
        .withMessage("f must be quadratic for an exact line search");
  }

  @Test
  void goldenSectionAndBrentFindMinimizers() {
    // t − log t from 3 downwards: the minimizer is 1, at the step 2.
    Differentiable f = Objective.of(t -> t - Math.log(t), t -> 1 - 1 / t);
    double[] three = {3};
    double[] down = {-1};
    Searched golden = GoldenSection.standard().along(f, three, down, 0.1);
    Searched brent = Brent.standard().along(f, three, down, 0.1);
    // √(2·2⁻⁵³/φ'') = 1.5e-8 is the limit for values around 1.
    assertThat(golden.step()).isCloseTo(2, within(1e-7));
    assertThat(brent.step()).isCloseTo(2, within(1e-7));
    assertThat(brent.trials()).isLessThan(golden.trials() / 2);
  }

  @Test
  void refusesBadSettings() {
    refused(
        () -> Backtracking.with(1, 0.5), "sufficientDecrease must be between 0.0 and 1.0, got 1.0");
    refused(
        () -> Backtracking.with(0.1, Double.NaN), "shrinkage must be between 0.0 and 1.0, got NaN");
    refused(() -> Goldstein.withMargin(0.5), "margin must be between 0.0 and 0.5, got 0.5");
    refused(
        () -> WeakWolfe.with(0.9, 0.5), "sufficientDecrease must be between 0.0 and 0.5, got 0.9");
    refused(() -> StrongWolfe.with(0.1, 1), "curvature must be between 0.0 and 1.0, got 1.0");
    refused(
        () -> MoreThuente.with(0, 0.5), "sufficientDecrease must be between 0.0 and 1.0, got 0.0");
    refused(
        () -> HagerZhang.with(0.5, 0.9), "sufficientDecrease must be between 0.0 and 0.5, got 0.5");
    refused(() -> GoldenSection.withTolerance(0), "tolerance must be between 0.0 and 1.0, got 0.0");
    refused(() -> new Brent(1e-8, 0), "evaluations must be at least 1, got 0");
    refused(
        () ->
            Brent.standard().along(Gallery.sphere(), new double[] {1, 1}, new double[] {-1, 0}, 0),
        "firstStep must be positive and finite, got 0.0");
    refused(
        () -> Brent.standard().along(Gallery.sphere(), new double[2], new double[1], 1),
        "direction has length 1 but the objective expects 2");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
