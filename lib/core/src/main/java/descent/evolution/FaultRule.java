package descent.evolution;

import descent.argument.Require;

/**
 * What to do about an individual whose objective returned NaN or −∞ or threw. It ranks last in any
 * case; the rule says whether the run goes on. {@code +∞} is no fault but the way to say that an
 * individual is not feasible.
 */
@FunctionalInterface
public interface FaultRule {

  /**
   * Whether the run goes on after this fault.
   *
   * @param fault the individual, named
   * @param count the number of faults so far, this one included
   */
  boolean goesOn(Fault fault, int count);

  /** Stops at the end of the generation with the first fault: the default. */
  static FaultRule stop() {
    return (fault, count) -> false;
  }

  /** Goes on, whatever happens. */
  static FaultRule goOn() {
    return (fault, count) -> true;
  }

  /** Goes on as long as there are no more faults than that. */
  static FaultRule atMost(int faults) {
    Require.atLeast("faults", faults, 0);
    return (fault, count) -> count <= faults;
  }
}
