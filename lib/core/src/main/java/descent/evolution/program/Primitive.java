package descent.evolution.program;

import descent.argument.Require;
import java.util.List;

/** What programs are made of. Without arguments it is a leaf. */
public sealed interface Primitive {

  /** Its name, unlike all others of a set. */
  String name();

  /** The type of its value. */
  Type result();

  /** The types of its arguments; empty for a leaf. */
  List<Type> arguments();

  /**
   * An input of the program.
   *
   * @param name as formulas write it
   * @param result its type
   */
  record Variable(String name, Type result) implements Primitive {

    /** Checks. */
    public Variable {
      Require.nonNull("name", name);
      Require.nonNull("result", result);
    }

    @Override
    public List<Type> arguments() {
      return List.of();
    }
  }

  /**
   * A number that each place of each program draws for itself, uniform in {@code [low, high)}, and
   * that mutation and tuning then change: Koza's ephemeral constant.
   *
   * @param name in messages
   * @param result its type
   * @param low where it is drawn from
   * @param high where it is drawn to
   */
  record Constant(String name, Type result, double low, double high) implements Primitive {

    /** Checks. */
    public Constant {
      Require.nonNull("name", name);
      Require.nonNull("result", result);
      Require.finite("low", low);
      Require.finite("high", high);
      if (!(low < high)) {
        throw new IllegalArgumentException("high must be above low, got " + low + " and " + high);
      }
    }

    @Override
    public List<Type> arguments() {
      return List.of();
    }
  }

  /**
   * A value that never changes, as {@code π} or {@code true}.
   *
   * @param name as formulas write it
   * @param java as Java writes it
   * @param result its type
   * @param value its value
   */
  record Literal(String name, String java, Type result, double value) implements Primitive {

    /** Checks. */
    public Literal {
      Require.nonNull("name", name);
      Require.nonNull("java", java);
      Require.nonNull("result", result);
    }

    @Override
    public List<Type> arguments() {
      return List.of();
    }
  }

  /**
   * A function.
   *
   * @param name in messages
   * @param result the type of its value
   * @param arguments their types, at least one
   * @param operation what it computes
   * @param formula how formulas write it
   * @param java how Java writes it
   */
  record Function(
      String name,
      Type result,
      List<Type> arguments,
      Operation operation,
      Notation formula,
      Notation java)
      implements Primitive {

    /** Copies and checks. */
    public Function {
      Require.nonNull("name", name);
      Require.nonNull("result", result);
      arguments = List.copyOf(Require.nonNull("arguments", arguments));
      Require.atLeast("arguments of " + name, arguments.size(), 1);
      Require.nonNull("operation", operation);
      check("formula", formula, arguments.size());
      check("java", java, arguments.size());
    }

    private static void check(String name, Notation notation, int arguments) {
      Require.nonNull(name, notation);
      if (notation.demanded().size() != arguments) {
        throw new IllegalArgumentException(
            name
                + " must have as many arguments as the function, got "
                + notation.demanded().size()
                + " of "
                + arguments);
      }
    }

    /** Its value for single arguments. */
    double of(double... values) {
      double[][] columns = new double[values.length][1];
      for (int k = 0; k < values.length; k++) {
        columns[k][0] = values[k];
      }
      operation.apply(columns, 0, 1);
      return columns[values.length - 1][0];
    }
  }
}
