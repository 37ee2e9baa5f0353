package descent.evolution;

import java.util.Optional;

/**
 * An individual that could not be evaluated.
 *
 * @param generation the generation it belongs to, 0 for the start
 * @param index its number among those evaluated in that generation
 * @param individual the individual in words
 * @param value what the objective returned, NaN or −∞; NaN if it threw
 * @param cause what the objective threw, if it did
 */
public record Fault(
    int generation, int index, String individual, double value, Optional<RuntimeException> cause) {

  @Override
  public String toString() {
    return "individual "
        + index
        + " of generation "
        + generation
        + ", "
        + individual
        + ": the objective "
        + cause.map(thrown -> "threw " + thrown).orElse("returned " + value);
  }
}
