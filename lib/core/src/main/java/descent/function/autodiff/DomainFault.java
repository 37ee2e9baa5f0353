package descent.function.autodiff;

/**
 * The first operation of a run whose result, or whose slope, is not finite although its operands
 * are.
 *
 * @param operation its place in the run, from 1 on; 0 if {@code x} itself is not finite
 * @param expression what was computed, written out
 * @param result the value, or the slope if the value is finite
 * @param message all of it in one sentence: the operation, its result, its operands, the rule
 */
public record DomainFault(int operation, String expression, double result, String message) {
  @Override
  public String toString() {
    return message;
  }
}
