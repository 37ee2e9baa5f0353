package descent.evolution;

import descent.argument.Require;
import descent.function.Objective;
import descent.optimize.Evaluations;
import descent.optimize.Observer;
import descent.optimize.Recorder;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The bookkeeping of one run of a search that is asked and told: it evaluates, keeps the best
 * individual, counts, records, asks observers and stopping rules, and deals with faults. After each
 * generation the order is: record, observers, faults, stopping rules, the search's own reasons, an
 * observer's wish to stop, interrupt. Beside the search and the objective, a generation allocates
 * nothing unless it records, evaluates in parallel or has faults.
 */
public final class EvolutionRun<G> {
  private static final int FAULTS_KEPT = 100;

  private final AskAndTell<G> search;
  private final ToDoubleFunction<G> objective;
  private final Evaluation evaluation;
  private final Stopping stopping;
  private final Observer[] observers;
  private final Recorder recorder;
  private final List<Fault> faults = new ArrayList<>();
  private int faultCount;
  private Optional<StopReason> stop = Optional.empty();
  private final GenerationView<G> view;
  private double[] values = {};
  private RuntimeException[] thrown = {};

  private EvolutionRun(
      AskAndTell<G> search,
      ToDoubleFunction<G> objective,
      Evaluation evaluation,
      Stopping stopping,
      Recording recording,
      Observer[] observers) {
    this.search = Require.nonNull("search", search);
    this.objective = Require.nonNull("objective", objective);
    this.evaluation = Require.nonNull("evaluation", evaluation);
    this.stopping = Require.nonNull("stopping", stopping);
    this.recorder = new Recorder(Require.nonNull("recording", recording));
    this.observers = Require.nonNull("observers", observers).clone();
    for (Observer observer : this.observers) {
      Require.nonNull("observer", observer);
    }
    this.view = new GenerationView<>(search);
  }

  /** Minimizes over genomes of any kind. */
  public static <G> Evolved<G> minimize(
      AskAndTell<G> search,
      ToDoubleFunction<G> objective,
      Evaluation evaluation,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    EvolutionRun<G> run =
        new EvolutionRun<>(search, objective, evaluation, stopping, recording, observers);
    while (run.stop.isEmpty()) {
      run.generation();
    }
    return run.view.evolved(run.stop.orElseThrow(), run.recorder, run.faults);
  }

  /** Minimizes an objective of vectors. */
  public static Result minimizeVectors(
      AskAndTell<double[]> search,
      Objective f,
      Evaluation evaluation,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    return Evolved.ofVectors(
        minimize(search, f::value, evaluation, stopping, recording, observers));
  }

  private void generation() {
    List<G> asked = search.ask();
    int count = asked.size();
    if (values.length != count) {
      values = new double[count];
      thrown = new RuntimeException[count];
    }
    evaluation.evaluator().evaluate(asked, objective, values, thrown);
    Optional<StopReason> fault = Optional.empty();
    int firstFault = faults.size();
    for (int i = 0; i < count; i++) {
      if (!(values[i] > Double.NEGATIVE_INFINITY)) {
        Optional<StopReason> reason = fault(asked.get(i), i);
        fault = fault.isPresent() ? fault : reason;
        values[i] = Double.POSITIVE_INFINITY;
        thrown[i] = null;
      }
    }
    search.tell(values);
    view.advance(
        count, firstFault == faults.size() ? List.of() : faults.subList(firstFault, faults.size()));
    recorder.record(view);
    stop = reasonToStop(fault, askObservers());
    if (stop.isPresent() && stop.get().converged() && view.nothingFeasible()) {
      stop = Optional.of(StopReason.INFEASIBLE);
    }
  }

  private Optional<StopReason> fault(G individual, int i) {
    Fault fault =
        new Fault(
            view.number() + 1, i, Words.of(individual), values[i], Optional.ofNullable(thrown[i]));
    faultCount++;
    if (faults.size() < FAULTS_KEPT) {
      faults.add(fault);
    }
    if (evaluation.faults().goesOn(fault, faultCount)) {
      return Optional.empty();
    }
    return Optional.of(
        thrown[i] == null ? StopReason.NON_FINITE_VALUE : StopReason.EVALUATION_FAILED);
  }

  private Observer.Answer askObservers() {
    Observer.Answer answer = Observer.Answer.CONTINUE;
    for (Observer observer : observers) {
      if (observer.observe(view) == Observer.Answer.STOP) {
        answer = Observer.Answer.STOP;
      }
    }
    return answer;
  }

  private Optional<StopReason> reasonToStop(Optional<StopReason> fault, Observer.Answer answer) {
    if (fault.isPresent()) {
      return fault;
    }
    Optional<StopReason> reached = stopping.reached(view);
    if (reached.isPresent()) {
      return reached;
    }
    Optional<StopReason> ended = search.ended();
    if (ended.isPresent()) {
      return ended;
    }
    if (answer == Observer.Answer.STOP) {
      return Optional.of(StopReason.OBSERVER);
    }
    return Thread.currentThread().isInterrupted()
        ? Optional.of(StopReason.INTERRUPTED)
        : Optional.empty();
  }

  /** The evaluations so far, as a record. */
  static Evaluations evaluations(long values) {
    return new Evaluations(values, 0, 0, 0);
  }
}
