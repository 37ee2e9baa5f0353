package descent.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import descent.Allocation;
import descent.function.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * What every solver promises (see {@link Solver}), as tests over every suitable problem.
 *
 * @param name the solver's name
 * @param solver the solver, set up for a problem
 * @param suits the problems it can take
 * @param searches whether it searches along lines: a step may then take several evaluations, a run
 *     may converge within a few steps, and a trial without a value is not a point of the run
 */
record SolverContract(
    String name,
    Function<Problem, Solver<Differentiable>> solver,
    Predicate<Problem> suits,
    boolean searches) {

  private static final Stopping SMALL_GRADIENT = Stopping.gradientBelow(1e-9);

  SolverContract(String name, Function<Problem, Solver<Differentiable>> solver) {
    this(name, solver, p -> true, false);
  }

  SolverContract only(Predicate<Problem> suitable) {
    return new SolverContract(name, solver, suitable, searches);
  }

  SolverContract searching() {
    return new SolverContract(name, solver, suits, true);
  }

  Stream<DynamicContainer> tests() {
    return Problem.all().filter(suits).map(p -> dynamicContainer(p.name(), tests(p)));
  }

  private Stream<DynamicTest> tests(Problem p) {
    return Stream.of(
        test("finds the minimizer and says so", () -> findsTheMinimizer(p)),
        test("same start, same result; x0 untouched", () -> isDeterministic(p)),
        test("stops at the iteration limit with the best point", () -> obeysTheLimit(p)),
        test("counts evaluations", () -> countsEvaluations(p)),
        test("shows each iteration to observers, who can stop it", () -> asksObservers(p)),
        test("obeys the interrupt flag", () -> obeysInterrupts(p)),
        test("stops at a NaN with the best point", () -> survivesNan(p)),
        test("stops at an infinite gradient", () -> survivesInfiniteGradient(p)),
        test("stops at once where the start has no value", () -> survivesNanAtTheStart(p)),
        test("best point and last point agree with the trace", () -> agreesWithItsTrace(p)),
        test("allocates nothing per iteration", () -> allocatesNothing(p)),
        test("refuses bad arguments", () -> refusesBadArguments(p)));
  }

  private static DynamicTest test(String name, Executable body) {
    return dynamicTest(name, body);
  }

  /** The number of an iteration that the run surely reaches. */
  private int early(int iteration) {
    return searches ? 1 : iteration;
  }

  private Result run(Problem p, Stopping stopping) {
    return solver.apply(p).minimize(p.f(), p.start(), stopping, Recording.points());
  }

  private void findsTheMinimizer(Problem p) {
    Result r = run(p, SMALL_GRADIENT.or(Stopping.iterations(10_000)));
    assertThat(r.stopReason()).isEqualTo(StopReason.GRADIENT_TOLERANCE);
    assertThat(r.converged()).isTrue();
    // The smallest curvature of the problems is above 0.5, so the distance is at most twice the
    // gradient.
    assertThat(r.minimizer()).containsExactly(p.minimizer(), within(2e-9));
    assertThat(r.minimum()).isCloseTo(p.f().value(r.minimizer()), within(1e-12));
    assertThat(r.gradientNorm()).isBetween(0.0, 1e-9);
    assertThat(r.iterations()).isPositive();
  }

  private void isDeterministic(Problem p) {
    double[] start = p.start().clone();
    Stopping fifty = Stopping.iterations(50);
    Result first = solver.apply(p).minimize(p.f(), start, fifty);
    Result second = solver.apply(p).minimize(p.f(), start, fifty);
    assertThat(start).containsExactly(p.start());
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
  }

  private void obeysTheLimit(Problem p) {
    int limit = early(3);
    Result r = run(p, Stopping.iterations(limit));
    assertThat(r.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(r.converged()).isFalse();
    assertThat(r.iterations()).isEqualTo(limit);
    assertThat(r.minimum()).isLessThan(p.f().value(p.start()));

    Result startOnly = run(p, Stopping.iterations(0));
    assertThat(startOnly.iterations()).isZero();
    assertThat(startOnly.minimizer()).containsExactly(p.start());
  }

  private void countsEvaluations(Problem p) {
    Spy spy = new Spy(p.f());
    Result r = solver.apply(p).minimize(spy.objective(), p.start(), Stopping.iterations(7));
    assertThat(r.evaluations())
        .isEqualTo(
            new Evaluations(
                spy.calls("value") + spy.calls("valueAndGradient"),
                spy.calls("valueAndGradient"),
                spy.calls("hessian"),
                spy.calls("curvature")));
    assertThat(r.evaluations().gradients()).isPositive();
  }

  private void asksObservers(Problem p) {
    List<Integer> seen = new ArrayList<>();
    Observer watcher =
        k -> {
          seen.add(k.number());
          return Observer.Answer.CONTINUE;
        };
    int last = early(4);
    Observer stopper = k -> k.number() < last ? Observer.Answer.CONTINUE : Observer.Answer.STOP;
    Result r = solver.apply(p).minimize(p.f(), p.start(), Stopping.iterations(9), stopper, watcher);
    assertThat(r.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(r.iterations()).isEqualTo(last);
    assertThat(seen).isEqualTo(IntStream.rangeClosed(0, last).boxed().toList());
  }

  private void obeysInterrupts(Problem p) {
    int last = early(2);
    Observer interrupter =
        k -> {
          if (k.number() == last) {
            Thread.currentThread().interrupt();
          }
          return Observer.Answer.CONTINUE;
        };
    Result r = solver.apply(p).minimize(p.f(), p.start(), Stopping.iterations(9), interrupter);
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
    assertThat(r.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(r.iterations()).isEqualTo(last);
    assertThat(r.minimum()).isLessThan(p.f().value(p.start()));
  }

  private void survivesNan(Problem p) {
    if (searches) {
      survivesNanInMidSearch(p);
      return;
    }
    Result healthy = run(p, Stopping.iterations(2));
    Spy spy = new Spy(p.f()).nanFrom(4);
    Result r = solver.apply(p).minimize(spy.objective(), p.start(), Stopping.iterations(1000));
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(r.minimizer()).containsExactly(healthy.minimizer());
    assertThat(r.minimum()).isEqualTo(healthy.minimum());
    assertThat(r.lastValue()).isNaN();
  }

  private void survivesNanInMidSearch(Problem p) {
    Spy first = new Spy(p.f());
    Result healthy = solver.apply(p).minimize(first.objective(), p.start(), Stopping.iterations(1));
    int evaluations = first.calls("value") + first.calls("valueAndGradient");
    Spy spy = new Spy(p.f()).nanFrom(evaluations + 1);
    Result r = solver.apply(p).minimize(spy.objective(), p.start(), Stopping.iterations(1000));
    assertThat(r.minimizer()).containsExactly(healthy.minimizer());
    assertThat(r.minimum()).isEqualTo(healthy.minimum());
    // One step ends a run in one dimension, before anything can go wrong.
    assertThat(r.stopReason())
        .isEqualTo(
            healthy.gradientNorm() == 0 ? StopReason.NO_PROGRESS : StopReason.NON_FINITE_VALUE);
  }

  private void survivesInfiniteGradient(Problem p) {
    Spy spy = new Spy(p.f()).infiniteGradientFrom(3);
    Result r = solver.apply(p).minimize(spy.objective(), p.start(), Stopping.iterations(1000));
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(r.minimum()).isFinite();
  }

  private void survivesNanAtTheStart(Problem p) {
    Spy spy = new Spy(p.f()).nanFrom(1);
    Result r = solver.apply(p).minimize(spy.objective(), p.start(), SMALL_GRADIENT);
    assertThat(r.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(r.iterations()).isZero();
    assertThat(r.minimizer()).containsExactly(p.start());
  }

  private void agreesWithItsTrace(Problem p) {
    Result r = run(p, Stopping.iterations(20));
    Trace trace = r.trace();
    Trace.Step best =
        trace.steps().stream().min(Comparator.comparingDouble(Trace.Step::value)).orElseThrow();
    Trace.Step last = trace.steps().get(trace.size() - 1);
    assertThat(trace.size()).isEqualTo(r.iterations() + 1);
    assertThat(r.minimum()).isEqualTo(best.value());
    assertThat(r.minimizer()).containsExactly(best.point());
    assertThat(r.gradientNorm()).isEqualTo(best.gradientNorm());
    assertThat(r.lastPoint()).containsExactly(last.point());
    assertThat(r.lastValue()).isEqualTo(last.value());
  }

  private void allocatesNothing(Problem p) {
    Solver<Differentiable> ready = solver.apply(p);
    double[] start = p.start();
    // The gradient of a converged run can vanish; a fixed number of iterations far from there is
    // what is compared.
    long few = Allocation.of(() -> ready.minimize(p.f(), start, Stopping.iterations(10)));
    long more = Allocation.of(() -> ready.minimize(p.f(), start, Stopping.iterations(20)));
    assertThat(more - few).as("bytes for ten more iterations").isLessThanOrEqualTo(0);
  }

  private void refusesBadArguments(Problem p) {
    Solver<Differentiable> s = solver.apply(p);
    int n = p.f().dimension();
    double[] nan = p.start().clone();
    nan[n - 1] = Double.NaN;
    double[] infinite = p.start().clone();
    infinite[0] = Double.NEGATIVE_INFINITY;
    Stopping one = Stopping.iterations(1);

    refused(() -> s.minimize(null, p.start(), one), "f must not be null");
    refused(() -> s.minimize(p.f(), null, one), "x0 must not be null");
    refused(
        () -> s.minimize(p.f(), Arrays.copyOf(p.start(), n + 1), one),
        "x0 has length " + (n + 1) + " but the objective expects " + n);
    refused(() -> s.minimize(p.f(), nan, one), "x0 must be finite, got x0[" + (n - 1) + "] = NaN");
    refused(() -> s.minimize(p.f(), infinite, one), "x0 must be finite, got x0[0] = -Infinity");
    refused(() -> s.minimize(p.f(), p.start(), null), "stopping must not be null");
    refused(
        () -> s.minimize(p.f(), p.start(), one, (Recording) null), "recording must not be null");
    refused(() -> s.minimize(p.f(), p.start(), one, (Observer) null), "observer must not be null");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
