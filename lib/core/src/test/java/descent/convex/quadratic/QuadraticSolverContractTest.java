package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.convex.ConstrainedResult;
import descent.optimize.Evaluations;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method for quadratic programs promises (see {@link QuadraticSolver}). */
class QuadraticSolverContractTest {

  /** A solver and a program that it can take. */
  record Pair(QuadraticSolver solver, QuadraticProgram program) {
    @Override
    public String toString() {
      return solver.getClass().getSimpleName();
    }
  }

  static Stream<Pair> pairs() {
    QuadraticProgram equalities = MarosMeszaros.named("HS52").program();
    QuadraticProgram all = MarosMeszaros.named("HS118").program();
    return Stream.of(
        new Pair(RangeSpace.standard(), RandomPrograms.dense(4, 0, 1)),
        new Pair(NullSpace.standard(), equalities),
        new Pair(InteriorPoint.standard(), all),
        new Pair(ActiveSet.standard(), all));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void sameProgramSameResult(Pair pair) {
    ConstrainedResult first = pair.solver.minimize(pair.program);
    ConstrainedResult second = pair.solver.minimize(pair.program);
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
    assertThat(first.stopReason()).isEqualTo(StopReason.KKT_TOLERANCE);
    assertThat(first.minimum())
        .isCloseTo(
            pair.program.objective().value(first.minimizer()),
            within(1e-12 * Math.max(1, Math.abs(first.minimum()))));
    assertThat(first.certificate()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void limitsStopAndEvaluationsAreCounted(Pair pair) {
    ConstrainedResult start = pair.solver.minimize(pair.program, Stopping.iterations(0));
    assertThat(start.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(start.result().iterations()).isZero();
    assertThat(start.result().evaluations()).isEqualTo(new Evaluations(1, 1, 0, 0));
    ConstrainedResult end = pair.solver.minimize(pair.program);
    int points = end.result().iterations() + 1;
    assertThat(end.result().evaluations()).isEqualTo(new Evaluations(points, points, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void observersSeeEveryIterationAndCanStop(Pair pair) {
    List<Integer> seen = new ArrayList<>();
    Observer watcher =
        k -> {
          seen.add(k.number());
          return Observer.Answer.CONTINUE;
        };
    ConstrainedResult whole =
        pair.solver.minimize(pair.program, Stopping.iterations(1000), watcher);
    assertThat(seen)
        .isEqualTo(IntStream.rangeClosed(0, whole.result().iterations()).boxed().toList());
    ConstrainedResult stopped =
        pair.solver.minimize(pair.program, Stopping.iterations(9), k -> Observer.Answer.STOP);
    assertThat(stopped.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(stopped.result().iterations()).isZero();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theInterruptFlagIsObeyed(Pair pair) {
    Observer interrupter =
        k -> {
          Thread.currentThread().interrupt();
          return Observer.Answer.CONTINUE;
        };
    ConstrainedResult r = pair.solver.minimize(pair.program, Stopping.iterations(9), interrupter);
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
    assertThat(r.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(r.result().iterations()).isZero();
  }

  /** The gradient norm that rules see holds all four residuals. */
  @ParameterizedTest
  @MethodSource("pairs")
  void theTraceEndsWithSmallResiduals(Pair pair) {
    ConstrainedResult r =
        pair.solver.minimize(pair.program, Stopping.iterations(1000), Recording.points());
    Trace trace = r.result().trace();
    assertThat(trace.size()).isEqualTo(r.result().iterations() + 1);
    Trace.Step last = trace.steps().get(trace.size() - 1);
    assertThat(last.gradientNorm()).isLessThan(1e-6);
    assertThat(last.point()).containsExactly(r.result().lastPoint());
    ConstrainedResult early = pair.solver.minimize(pair.program, Stopping.gradientBelow(1e-3));
    assertThat(early.converged()).isTrue();
    assertThat(early.violation()).isLessThan(1e-3);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void badArgumentsAreRefused(Pair pair) {
    Stopping one = Stopping.iterations(1);
    refused(() -> pair.solver.minimize(null, one), "q must not be null");
    refused(() -> pair.solver.minimize(pair.program, (Stopping) null), "stopping must not be null");
    refused(
        () -> pair.solver.minimize(pair.program, one, (Recording) null),
        "recording must not be null");
    refused(
        () -> pair.solver.minimize(pair.program, one, (Observer) null),
        "observer must not be null");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
