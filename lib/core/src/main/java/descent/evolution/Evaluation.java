package descent.evolution;

import descent.argument.Require;

/**
 * How a method has its individuals evaluated.
 *
 * @param evaluator on how many threads
 * @param faults what to do about individuals without a value
 */
public record Evaluation(Evaluator evaluator, FaultRule faults) {

  /** Checks. */
  public Evaluation {
    Require.nonNull("evaluator", evaluator);
    Require.nonNull("faults", faults);
  }

  /** On the thread of the run, which stops at the first fault: the default. */
  public static Evaluation inTurn() {
    return new Evaluation(new Evaluator.InTurn(), FaultRule.stop());
  }

  /** On several threads, with the same result. */
  public static Evaluation inParallel(int threads) {
    return new Evaluation(new InParallel(threads), FaultRule.stop());
  }

  /** The same with another rule for faults. */
  public Evaluation onFault(FaultRule rule) {
    return new Evaluation(evaluator, rule);
  }
}
