package descent.evolution;

import descent.optimize.Evaluations;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Trace;
import java.util.List;

/**
 * What a run of a population found: a {@link Result} whose minimizer may be any genome. The
 * minimizer is the best individual of all generations.
 *
 * @param minimizer the best individual
 * @param minimum its value; {@code +∞} if no individual had one or was feasible
 * @param last the best individual of the last population
 * @param lastValue its value
 * @param iterations generations after the start
 * @param evaluations evaluations of the objective, those that failed included
 * @param stopReason why the run stopped
 * @param trace what was recorded of the best individuals
 * @param faults the individuals that could not be evaluated, the first 100 of them
 * @param <G> the type of a genome
 */
public record Evolved<G>(
    G minimizer,
    double minimum,
    G last,
    double lastValue,
    int iterations,
    Evaluations evaluations,
    StopReason stopReason,
    Trace trace,
    List<Fault> faults) {

  /** Copies the list. */
  public Evolved {
    faults = List.copyOf(faults);
  }

  /** Whether a criterion of convergence was met: {@code stopReason().converged()}. */
  public boolean converged() {
    return stopReason.converged();
  }

  /** The same of vectors; the gradient norm, which nobody computed, is NaN. */
  static Result ofVectors(Evolved<double[]> evolved) {
    return new Result(
        evolved.minimizer,
        evolved.minimum,
        Double.NaN,
        evolved.last,
        evolved.lastValue,
        evolved.iterations,
        evolved.evaluations,
        evolved.stopReason,
        evolved.trace);
  }

  @Override
  public String toString() {
    return (converged() ? "converged: " : "stopped: ")
        + stopReason.description()
        + " after "
        + iterations
        + (iterations == 1 ? " generation" : " generations")
        + "; minimum "
        + minimum
        + " of "
        + Words.of(minimizer)
        + "; evaluations: "
        + evaluations
        + (faults.isEmpty() ? "" : "; first fault: " + faults.get(0));
  }
}
