package descent.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.evolution.differential.DifferentialEvolution;
import descent.evolution.genome.BitString;
import descent.evolution.genome.BitStrings;
import descent.evolution.genome.BoundedVectors;
import descent.evolution.operator.BitFlip;
import descent.evolution.operator.Exchange;
import descent.evolution.operator.PolynomialMutation;
import descent.evolution.operator.SimulatedBinaryCrossover;
import descent.evolution.operator.UniformCrossover;
import descent.evolution.strategy.CmaEs;
import descent.evolution.strategy.OnePlusOne;
import descent.evolution.strategy.Restarts;
import descent.evolution.strategy.StepSizeAdaptation;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.optimize.Observer;
import descent.optimize.Result;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintsTest {

  /**
   * A problem with its published minimum.
   *
   * @param minimum from Hock and Schittkowski (1981), or for g06 and g08 from the CEC 2006 report
   *     of Liang and others
   * @param weight above the multipliers
   */
  private record Problem(
      String name,
      Box box,
      Constraints<double[]> constraints,
      ToDoubleFunction<double[]> f,
      double[] start,
      double minimum,
      double weight) {
    Objective feasibleFirst() {
      return Objective.of(box.dimension(), constraints.feasibleFirst(f));
    }

    Objective penalized() {
      return Objective.of(box.dimension(), constraints.penalized(f, weight));
    }

    double error(double value) {
      return Math.abs(value - minimum) / Math.max(1, Math.abs(minimum));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static double square(double x) {
    return x * x;
  }

  private static Constraints<double[]> none() {
    return Constraints.none();
  }

  private static Stream<Problem> problems() {
    return Stream.of(
        new Problem(
            "g06",
            new Box(new double[] {13, 0}, new double[] {100, 100}),
            none()
                .inequality("outside", x -> 100 - square(x[0] - 5) - square(x[1] - 5))
                .inequality("inside", x -> square(x[0] - 6) + square(x[1] - 5) - 82.81),
            x -> Math.pow(x[0] - 10, 3) + Math.pow(x[1] - 20, 3),
            new double[] {50, 50},
            -6961.81387558015,
            2000),
        new Problem(
            "g08",
            Box.cube(2, 0, 10),
            none()
                .inequality("above", x -> square(x[0]) - x[1] + 1)
                .inequality("right", x -> 1 - x[0] + square(x[1] - 4)),
            x ->
                -Math.pow(Math.sin(2 * Math.PI * x[0]), 3)
                    * Math.sin(2 * Math.PI * x[1])
                    / (Math.pow(x[0], 3) * (x[0] + x[1])),
            new double[] {5, 5},
            -0.0958250414180359,
            1e6),
        new Problem(
            "HS24",
            Box.cube(2, 0, 10),
            none()
                .inequality("below", x -> x[1] - x[0] / Math.sqrt(3))
                .inequality("sum", x -> x[0] + Math.sqrt(3) * x[1] - 6),
            x -> (square(x[0] - 3) - 9) * Math.pow(x[1], 3) / (27 * Math.sqrt(3)),
            new double[] {1, 0.5},
            -1,
            10),
        new Problem(
            "HS35",
            Box.cube(3, 0, 5),
            none().inequality("plane", x -> x[0] + x[1] + 2 * x[2] - 3),
            x ->
                9
                    - 8 * x[0]
                    - 6 * x[1]
                    - 4 * x[2]
                    + 2 * square(x[0])
                    + 2 * square(x[1])
                    + square(x[2])
                    + 2 * x[0] * x[1]
                    + 2 * x[0] * x[2],
            new double[] {0.5, 0.5, 0.5},
            1 / 9.0,
            10),
        new Problem(
            "HS43",
            Box.cube(4, -10, 10),
            none()
                .inequality(
                    "first",
                    x ->
                        square(x[0])
                            + square(x[1])
                            + square(x[2])
                            + square(x[3])
                            + x[0]
                            - x[1]
                            + x[2]
                            - x[3]
                            - 8)
                .inequality(
                    "second",
                    x ->
                        square(x[0])
                            + 2 * square(x[1])
                            + square(x[2])
                            + 2 * square(x[3])
                            - x[0]
                            - x[3]
                            - 10)
                .inequality(
                    "third",
                    x ->
                        2 * square(x[0])
                            + square(x[1])
                            + square(x[2])
                            + 2 * x[0]
                            - x[1]
                            - x[3]
                            - 5),
            x ->
                square(x[0])
                    + square(x[1])
                    + 2 * square(x[2])
                    + square(x[3])
                    - 5 * x[0]
                    - 5 * x[1]
                    - 21 * x[2]
                    + 7 * x[3],
            new double[4],
            -44,
            10),
        new Problem(
            "HS76",
            Box.cube(4, 0, 10),
            none()
                .inequality("first", x -> x[0] + 2 * x[1] + x[2] + x[3] - 5)
                .inequality("second", x -> 3 * x[0] + x[1] + 2 * x[2] - x[3] - 4)
                .inequality("third", x -> 1.5 - x[1] - 4 * x[2]),
            x ->
                square(x[0])
                    + square(x[1]) / 2
                    + square(x[2])
                    + square(x[3]) / 2
                    - x[0] * x[2]
                    + x[2] * x[3]
                    - x[0]
                    - 3 * x[1]
                    + x[2]
                    - x[3],
            new double[] {0.5, 0.5, 0.5, 0.5},
            -103 / 22.0,
            10));
  }

  /** With restarts, since g08 has other local minima. */
  @ParameterizedTest
  @MethodSource("problems")
  void covarianceAdaptationFindsThePublishedMinimaByEitherRule(Problem p) {
    int first = 0;
    int penalized = 0;
    double width = p.box().upper()[0] - p.box().lower()[0];
    double target = p.minimum() + 1e-9 * Math.max(1, Math.abs(p.minimum()));
    Stopping limit = Stopping.valueBelow(target).or(Stopping.evaluations(40_000));
    for (long seed = 1; seed <= 25; seed++) {
      CmaEs cma =
          CmaEs.withStepSize(width / 5, seed).within(p.box()).withRestarts(Restarts.ipop(9));
      Result r = cma.minimize(p.feasibleFirst(), p.start(), limit);
      first += p.error(r.minimum()) < 1e-8 ? 1 : 0;
      assertThat(p.constraints().violation(r.minimizer())).isZero();
      Result s = cma.minimize(p.penalized(), p.start(), limit);
      penalized += p.error(s.minimum()) < 1e-8 ? 1 : 0;
      assertThat(p.constraints().violation(s.minimizer())).isLessThan(1e-6);
    }
    assertThat(first).isGreaterThanOrEqualTo(24);
    assertThat(penalized).isGreaterThanOrEqualTo(24);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void differentialEvolutionFindsThePublishedMinima(Problem p) {
    int found = 0;
    for (long seed = 1; seed <= 25; seed++) {
      Result r =
          DifferentialEvolution.within(p.box(), seed)
              .withPopulation(50)
              .minimize(p.feasibleFirst(), p.start(), Stopping.evaluations(60_000));
      found += p.error(r.minimum()) < 1e-6 ? 1 : 0;
      assertThat(p.constraints().violation(r.minimizer())).isZero();
    }
    assertThat(found).isGreaterThanOrEqualTo(24);
  }

  @Test
  void geneticAlgorithmsFollowTheOrderToo() {
    Problem p = problems().filter(q -> q.name().equals("HS76")).findFirst().orElseThrow();
    int found = 0;
    for (long seed = 1; seed <= 10; seed++) {
      Evolved<double[]> r =
          GeneticAlgorithm.over(
                  new BoundedVectors(p.box()),
                  new SimulatedBinaryCrossover(10),
                  new PolynomialMutation(0.25, 20, p.box()),
                  seed)
              .minimize(p.constraints().feasibleFirst(p.f()), Stopping.iterations(300));
      found += p.error(r.minimum()) < 0.01 ? 1 : 0;
      assertThat(p.constraints().violation(r.minimizer())).isZero();
    }
    assertThat(found).isGreaterThanOrEqualTo(9);
  }

  /** A knapsack of 16 things: all 65,536 choices are looked through beside it. */
  @Test
  void constrainsGenomesOfAnyKind() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(3);
    int[] weights = random.ints(16, 5, 40).toArray();
    int[] worths = random.ints(16, 5, 40).toArray();
    ToDoubleFunction<BitString> worth = bits -> -sum(bits, worths);
    Constraints<BitString> constraints =
        Constraints.<BitString>none().inequality("load", bits -> sum(bits, weights) - 150);
    double best = 0;
    for (int k = 0; k < 1 << 16; k++) {
      String text = Integer.toBinaryString(k);
      BitString bits = BitString.of("0".repeat(16 - text.length()) + text);
      best = constraints.violation(bits) == 0 ? Math.min(best, worth.applyAsDouble(bits)) : best;
    }
    Evolved<BitString> r =
        GeneticAlgorithm.over(
                new BitStrings(16), new UniformCrossover<>(Exchange.BITS), BitFlip.oneOf(16), 4)
            .minimize(constraints.feasibleFirst(worth), Stopping.iterations(60));
    assertThat(r.minimum()).isEqualTo(best);
    assertThat(constraints.violated(r.minimizer())).isEmpty();
  }

  private static double sum(BitString bits, int[] numbers) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += bits.at(i) ? numbers[i] : 0;
    }
    return sum;
  }

  @Test
  void equalitiesHoldToTheirTolerance() {
    // x² + 2y² on x + y = 10 has its minimum 200/3 at (20/3, 10/3); the multiplier is −40/3.
    Constraints<double[]> line = none().equality("sum", x -> x[0] + x[1] - 10, 1e-6);
    for (long seed = 1; seed <= 10; seed++) {
      Result r =
          CmaEs.withStepSize(1, seed)
              .minimize(
                  Objective.of(2, line.penalized(x -> square(x[0]) + 2 * square(x[1]), 20)),
                  new double[] {1, 1},
                  Stopping.evaluations(20_000));
      assertThat(r.minimum()).isCloseTo(200 / 3.0, within(1e-4));
      assertThat(line.violation(r.minimizer())).isLessThan(1e-6);
    }
  }

  @Test
  void numbersFollowTheRules() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(5);
    double worstValue = FeasibleFirst.feasible(Double.MAX_VALUE);
    assertThat(worstValue).isLessThan(FeasibleFirst.infeasible(Double.MIN_VALUE));
    assertThat(FeasibleFirst.infeasible(Double.POSITIVE_INFINITY)).isFinite();
    assertThat(FeasibleFirst.feasible(-1e308)).isEqualTo(-1e308);
    assertThat(FeasibleFirst.feasible(Double.POSITIVE_INFINITY)).isInfinite();
    double last = Double.MIN_VALUE;
    for (int exponent = -320; exponent <= 308; exponent++) {
      double violation = Math.pow(10, exponent) * (1 + random.nextDouble() / 2);
      double number = FeasibleFirst.infeasible(violation);
      assertThat(number).isGreaterThan(FeasibleFirst.infeasible(last)).isFinite();
      assertThat(FeasibleFirst.isInfeasible(number)).isTrue();
      assertThat(FeasibleFirst.value(number)).isEqualTo(Double.POSITIVE_INFINITY);
      if (exponent > -300) {
        assertThat(FeasibleFirst.violation(number) / violation).isCloseTo(1, within(1e-13));
      }
      last = violation;
    }
    assertThat(FeasibleFirst.violation(3)).isZero();
    assertThat(FeasibleFirst.value(3)).isEqualTo(3);
  }

  @Test
  void theObjectiveIsAskedAboutFeasibleIndividualsOnly() {
    Constraints<double[]> positive = none().inequality("x₀ > 0", x -> 1e-9 - x[0]);
    Objective logarithm =
        Objective.of(
            1,
            positive.feasibleFirst(
                x -> {
                  assertThat(x[0]).isPositive();
                  return square(Math.log(x[0]));
                }));
    Result r =
        CmaEs.withStepSize(1, 1).minimize(logarithm, new double[] {-5}, Stopping.iterations(200));
    assertThat(r.minimizer()[0]).isCloseTo(1, within(1e-6));
  }

  @Test
  void aRunWithoutFeasiblePointSaysSo() {
    Constraints<double[]> contradiction =
        none().inequality("left", x -> x[0] + 1).inequality("right", x -> 1 - x[0]);
    Objective f = Objective.of(2, contradiction.feasibleFirst(x -> x[1]));
    double[] start = {3, 1};
    Observer watcher =
        k -> {
          Generation<?> g = (Generation<?>) k;
          assertThat(g.value()).isEqualTo(Double.POSITIVE_INFINITY);
          assertThat(g.violation(0)).isGreaterThanOrEqualTo(2);
          assertThat(g.meanValue()).isNaN();
          return Observer.Answer.CONTINUE;
        };
    List<Solver<Objective>> solvers =
        List.of(
            CmaEs.withStepSize(1, 7),
            OnePlusOne.withStepSize(1, 7),
            StepSizeAdaptation.withStepSize(2, 1, 7),
            DifferentialEvolution.within(Box.cube(2, -5, 5), 7));
    for (Solver<Objective> solver : solvers) {
      Result r = solver.minimize(f, start, Stopping.iterations(2000), watcher);
      assertThat(r.converged()).as("%s", solver).isFalse();
      assertThat(r.minimum()).isEqualTo(Double.POSITIVE_INFINITY);
      // The smallest violation is 2, anywhere between the walls.
      assertThat(contradiction.violation(r.minimizer())).isCloseTo(2, within(1e-9));
    }
    Result ended = solvers.get(0).minimize(f, start, Stopping.stepBelow(1e9));
    assertThat(ended.stopReason()).isEqualTo(StopReason.INFEASIBLE);
  }

  @Test
  void aConstraintWithoutValueIsAFaultThatNamesIt() {
    Constraints<double[]> broken =
        none().inequality("fine", x -> -1).inequality("root", x -> Math.sqrt(x[0]) - 2);
    Result r =
        CmaEs.withStepSize(1, 7)
            .minimize(
                Objective.of(1, broken.feasibleFirst(x -> x[0])),
                new double[] {1},
                Stopping.iterations(500));
    assertThat(r.stopReason()).isEqualTo(StopReason.EVALUATION_FAILED);
    Evolved<double[]> evolved =
        GeneticAlgorithm.over(
                new BoundedVectors(Box.cube(1, -5, 5)),
                new SimulatedBinaryCrossover(10),
                new PolynomialMutation(1, 20, Box.cube(1, -5, 5)),
                2)
            .minimize(broken.feasibleFirst(x -> x[0]), Stopping.iterations(5));
    assertThat(evolved.faults().get(0).toString())
        .startsWith("individual ")
        .contains("threw java.lang.ArithmeticException: constraint root is NaN");
  }

  @Test
  void refusesBadArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none().inequality("a", x -> 0).equality("a", x -> 0, 1))
        .withMessage("names of constraints must differ, got \"a\" twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none().equality("a", x -> 0, 0))
        .withMessage("tolerance must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none().penalized(x -> 0, Double.NaN))
        .withMessage("weight must be positive and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none().inequality(null, x -> 0))
        .withMessage("name must not be null");
  }
}
