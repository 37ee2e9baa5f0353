package descent.evolution;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Evaluates the individuals of a generation. */
@FunctionalInterface
public interface Evaluator {

  /**
   * Fills in, for each individual, the value or what the objective threw. Each individual is
   * evaluated once, by one thread.
   *
   * @param values receives the values, or NaN for those that threw
   * @param thrown holds nulls, and receives what was thrown
   */
  <G> void evaluate(
      List<G> individuals,
      ToDoubleFunction<G> objective,
      double[] values,
      RuntimeException[] thrown);

  /** Evaluates the individuals {@code from … to − 1}, one after the other. */
  static <G> void evaluate(
      List<G> individuals,
      ToDoubleFunction<G> objective,
      double[] values,
      RuntimeException[] thrown,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      try {
        values[i] = objective.applyAsDouble(individuals.get(i));
      } catch (RuntimeException e) {
        values[i] = Double.NaN;
        thrown[i] = e;
      }
    }
  }

  /** Evaluates one individual after the other, on the thread of the run. */
  record InTurn() implements Evaluator {
    @Override
    public <G> void evaluate(
        List<G> individuals,
        ToDoubleFunction<G> objective,
        double[] values,
        RuntimeException[] thrown) {
      Evaluator.evaluate(individuals, objective, values, thrown, 0, individuals.size());
    }
  }
}
