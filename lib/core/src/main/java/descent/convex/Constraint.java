package descent.convex;

import descent.argument.Require;
import descent.function.Differentiable;

/**
 * A constraint with the name by which reports and messages call it.
 *
 * @param name not blank
 * @param kind whether the function is to be zero or at most zero
 * @param function {@code h} or {@code g}
 */
public record Constraint(String name, Kind kind, Differentiable function) {

  /** What is asked of the function. */
  public enum Kind {
    /** {@code h(x) = 0}. */
    EQUALITY,
    /** {@code g(x) ≤ 0}. */
    INEQUALITY
  }

  /** Checks the arguments. */
  public Constraint {
    Require.nonNull("name", name);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank, got \"" + name + "\"");
    }
    Require.nonNull("kind", kind);
    Require.nonNull("function", function);
  }

  /** {@code h(x)} or {@code g(x)}. */
  public double value(double[] x) {
    return function.value(x);
  }

  /** How far {@code x} is from fulfilling it: {@code |h(x)|} or {@code max(0, g(x))}. */
  public double violation(double[] x) {
    return violation(value(x));
  }

  /** The same, where the function's value is known. */
  double violation(double value) {
    return kind == Kind.EQUALITY ? Math.abs(value) : Math.max(0, value);
  }

  @Override
  public String toString() {
    return name + (kind == Kind.EQUALITY ? ": h(x) = 0" : ": g(x) ≤ 0");
  }
}
