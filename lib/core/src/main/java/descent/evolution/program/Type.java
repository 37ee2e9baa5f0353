package descent.evolution.program;

import descent.argument.Require;

/**
 * A type of values in a program. Values of all types are carried as {@code double}; the type says
 * what fits where. Types of the caller's own keep apart what must not be mixed, as lengths and
 * times.
 *
 * @param name as messages call it
 */
public record Type(String name) {
  /** Real numbers. */
  public static final Type REAL = new Type("real");

  /** Truth values: 1 is true, 0 is false. */
  public static final Type TRUTH = new Type("truth");

  /** Checks. */
  public Type {
    Require.nonNull("name", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
