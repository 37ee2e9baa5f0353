package descent.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.evolution.differential.DifferentialEvolution;
import descent.evolution.strategy.CmaEs;
import descent.evolution.strategy.OnePlusOne;
import descent.evolution.strategy.StepSizeAdaptation;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Ellipse;
import descent.function.gallery.Gallery;
import descent.optimize.Evaluations;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all searches over real vectors promise. */
class RealSearchesTest {
  private static final Objective SPHERE = Gallery.sphere(4);
  private static final double[] START = {1, -2, 3, 0.5};
  private static final Box BOX = Box.cube(4, -5, 5);

  private static Stream<Solver<Objective>> solvers() {
    return withEvaluation(Evaluation.inTurn()).stream();
  }

  private static List<Solver<Objective>> withEvaluation(Evaluation evaluation) {
    return List.of(
        CmaEs.withStepSize(1, 7).withEvaluation(evaluation),
        OnePlusOne.withStepSize(1, 7).withEvaluation(evaluation),
        StepSizeAdaptation.withStepSize(4, 1, 7).withEvaluation(evaluation),
        DifferentialEvolution.within(BOX, 7).withEvaluation(evaluation));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void findsTheMinimumOfTheSphere(Solver<Objective> solver) {
    Result r =
        solver.minimize(SPHERE, START, Stopping.valueBelow(1e-12).or(Stopping.evaluations(20_000)));
    assertThat(r.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
    assertThat(r.minimum()).isEqualTo(SPHERE.value(r.minimizer())).isLessThanOrEqualTo(1e-12);
    assertThat(r.gradientNorm()).isNaN();
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void countsEvaluationsAndLeavesTheStartAlone(Solver<Objective> solver) {
    AtomicLong calls = new AtomicLong();
    double[] start = START.clone();
    Result r =
        solver.minimize(
            Objective.of(
                4,
                x -> {
                  calls.incrementAndGet();
                  return SPHERE.value(x);
                }),
            start,
            Stopping.iterations(5));
    assertThat(r.evaluations()).isEqualTo(new Evaluations(calls.get(), 0, 0, 0));
    assertThat(r.iterations()).isEqualTo(5);
    assertThat(start).containsExactly(START);
  }

  @Test
  void resultsAreTheSameOnAnyNumberOfThreads() {
    List<Solver<Objective>> inTurn = withEvaluation(Evaluation.inTurn());
    for (int threads : new int[] {1, 2, 4}) {
      List<Solver<Objective>> parallel = withEvaluation(Evaluation.inParallel(threads));
      for (int k = 0; k < inTurn.size(); k++) {
        Stopping forty = Stopping.iterations(40);
        Result one = inTurn.get(k).minimize(SPHERE, START, forty, Recording.points());
        Result many = parallel.get(k).minimize(SPHERE, START, forty, Recording.points());
        assertThat(many)
            .usingRecursiveComparison()
            .ignoringFieldsMatchingRegexes(".*gradientNorm") // NaN is no NaN's equal
            .isEqualTo(one);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void stopsAtAFaultWithTheBestPoint(Solver<Objective> solver) {
    AtomicLong calls = new AtomicLong();
    Result nan =
        solver.minimize(
            Objective.of(4, x -> calls.incrementAndGet() > 60 ? Double.NaN : SPHERE.value(x)),
            START,
            Stopping.iterations(1000));
    assertThat(nan.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(nan.minimum()).isEqualTo(SPHERE.value(nan.minimizer()));
    Result thrown =
        solver.minimize(
            Objective.of(
                4,
                x -> {
                  throw new IllegalStateException("out of order");
                }),
            START,
            Stopping.iterations(1000));
    assertThat(thrown.stopReason()).isEqualTo(StopReason.EVALUATION_FAILED);
    assertThat(thrown.iterations()).isZero();
  }

  @Test
  void goesOnThroughFaultsWhereTheRuleSaysSo() {
    for (Solver<Objective> solver : withEvaluation(Evaluation.inTurn().onFault(FaultRule.goOn()))) {
      Result r =
          solver.minimize(
              Objective.of(4, x -> x[0] < 0 ? Double.NaN : SPHERE.value(x)),
              START,
              Stopping.valueBelow(1e-3).or(Stopping.evaluations(20_000)));
      assertThat(r.stopReason()).as("%s", solver).isEqualTo(StopReason.TARGET_REACHED);
      assertThat(r.minimizer()[0]).isNotNegative();
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void obeysObserversAndTheInterruptFlag(Solver<Objective> solver) {
    Observer stopper = k -> k.number() < 4 ? Observer.Answer.CONTINUE : Observer.Answer.STOP;
    Result r = solver.minimize(SPHERE, START, Stopping.iterations(9), stopper);
    assertThat(r.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(r.iterations()).isEqualTo(4);
    Thread.currentThread().interrupt();
    r = solver.minimize(SPHERE, START, Stopping.iterations(9));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(r.stopReason()).isEqualTo(StopReason.INTERRUPTED);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void theTraceIsThatOfTheBestIndividuals(Solver<Objective> solver) {
    Result r = solver.minimize(SPHERE, START, Stopping.iterations(30), Recording.points());
    assertThat(r.trace().size()).isEqualTo(31);
    assertThat(r.minimum()).isEqualTo(Arrays.stream(r.trace().values()).min().orElseThrow());
    for (int k = 0; k <= 30; k++) {
      assertThat(SPHERE.value(r.trace().points()[k])).isEqualTo(r.trace().values()[k]);
    }
    assertThat(r.trace().stepSizes()[30]).isPositive();
  }

  @Test
  void staysWithinBoundsAndFindsAMinimizerOnTheWall() {
    Box box = Box.cube(4, 0.5, 4);
    double[] start = {1, 2, 3, 1};
    Objective inside =
        Objective.of(
            4,
            x -> {
              assertThat(box.contains(x)).isTrue();
              return SPHERE.value(x);
            });
    Stream.<Solver<Objective>>of(
            CmaEs.withStepSize(1, 3).within(box),
            OnePlusOne.withStepSize(1, 3).within(box),
            StepSizeAdaptation.withStepSize(4, 1, 3).within(box),
            DifferentialEvolution.within(box, 3))
        .forEach(
            solver -> {
              Result r =
                  solver.minimize(
                      inside, start, Stopping.valueBelow(1 + 1e-6).or(Stopping.iterations(3000)));
              assertThat(r.stopReason()).as("%s", solver).isEqualTo(StopReason.TARGET_REACHED);
            });
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void endsByItselfWhereNothingChangesAnyMore(Solver<Objective> solver) {
    // Away from 0, where coordinates could shrink for ever, rounding puts an end to all steps.
    Ellipse ellipse = new Ellipse(4, 10);
    Objective moved =
        Objective.of(
            4, x -> ellipse.value(new double[] {x[0] - 1, x[1] - 2, x[2] + 3, x[3] - 0.7}));
    Result r = solver.minimize(moved, START, Stopping.iterations(100_000));
    assertThat(r.iterations()).isLessThan(100_000);
    assertThat(r.minimum()).isLessThan(1e-12);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void refusesBadArguments(Solver<Objective> s) {
    Stopping one = Stopping.iterations(1);
    refused(() -> s.minimize(null, START, one), "f must not be null");
    refused(() -> s.minimize(SPHERE, null, one), "x0 must not be null");
    refused(
        () -> s.minimize(SPHERE, new double[3], one),
        "x0 has length 3 but the objective expects 4");
    refused(
        () -> s.minimize(SPHERE, new double[] {0, 0, 0, Double.NaN}, one),
        "x0 must be finite, got x0[3] = NaN");
    refused(() -> s.minimize(SPHERE, START, null), "stopping must not be null");
    refused(() -> s.minimize(SPHERE, START, one, (Recording) null), "recording must not be null");
  }

  @Test
  void refusesBadSettings() {
    refused(() -> CmaEs.withStepSize(0, 1), "stepSize must be positive and finite, got 0.0");
    refused(() -> CmaEs.withStepSize(1, 1).withChildren(3), "children must be at least 4, got 3");
    refused(
        () -> StepSizeAdaptation.withStepSize(2, 1, 1).withPopulation(5, 5),
        "children must be at least 6, got 5");
    refused(
        () -> DifferentialEvolution.within(BOX, 1).withPopulation(3),
        "populationSize must be at least 4, got 3");
    refused(
        () -> DifferentialEvolution.within(BOX, 1).withRates(Double.NaN, 1),
        "weight must be above 0 and at most 2, got NaN");
    refused(
        () -> DifferentialEvolution.within(BOX, 1).withRates(0.5, -1),
        "crossoverRate must be between 0 and 1, got -1.0");
    refused(
        () -> CmaEs.withStepSize(1, 1).within(BOX).startFrom(new double[] {0, 0, 9, 0}),
        "x0[2] must lie in [-5.0, 5.0], got 9.0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
