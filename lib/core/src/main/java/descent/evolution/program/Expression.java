package descent.evolution.program;

import descent.argument.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A program to be read: immutable, written as a formula by {@code toString()} and as Java by {@link
 * #java()}. Both have the value of the program, to the last bit: numbers are written with all
 * digits that matter, and parentheses keep the order of operations.
 */
public sealed interface Expression {

  /** The value at one row of data. */
  double value(double... row);

  /** The number of nodes. */
  int size();

  /** The type of the value. */
  Type type();

  /** How tightly it binds where it is written, see {@link Notation}. */
  int binding(boolean java);

  /** Appends it as a formula or as Java. */
  void write(StringBuilder text, boolean java);

  /** The same with its numbers rounded to so many significant digits, to be read. */
  Expression rounded(int digits);

  /** A shorter expression of the same value, by the rules of {@link Simplification}. */
  default Expression simplified() {
    Expression longer = this;
    Expression shorter = Simplification.of(longer);
    while (!shorter.equals(longer)) {
      longer = shorter;
      shorter = Simplification.of(longer);
    }
    return shorter;
  }

  /**
   * As Java, over variables of the same names: {@code double} for reals, {@code boolean} for truth
   * values. It may use the classes {@link Numbers} and {@link Protected}.
   */
  default String java() {
    StringBuilder text = new StringBuilder();
    write(text, true);
    return text.toString();
  }

  private static String formula(Expression expression) {
    StringBuilder text = new StringBuilder();
    expression.write(text, false);
    return text.toString();
  }

  /**
   * A variable.
   *
   * @param variable which
   * @param column where its value is in a row
   */
  record Input(Primitive.Variable variable, int column) implements Expression {

    @Override
    public double value(double... row) {
      return row[column];
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public Type type() {
      return variable.result();
    }

    @Override
    public int binding(boolean java) {
      return Notation.ATOM;
    }

    @Override
    public void write(StringBuilder text, boolean java) {
      text.append(variable.name());
    }

    @Override
    public Expression rounded(int digits) {
      return this;
    }

    @Override
    public String toString() {
      return formula(this);
    }
  }

  /**
   * A literal.
   *
   * @param literal which
   */
  record Named(Primitive.Literal literal) implements Expression {

    @Override
    public double value(double... row) {
      return literal.value();
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public Type type() {
      return literal.result();
    }

    @Override
    public int binding(boolean java) {
      return Notation.ATOM;
    }

    @Override
    public void write(StringBuilder text, boolean java) {
      text.append(java ? literal.java() : literal.name());
    }

    @Override
    public Expression rounded(int digits) {
      return this;
    }

    @Override
    public String toString() {
      return formula(this);
    }
  }

  /**
   * A number.
   *
   * @param value the number
   * @param type its type
   */
  record Numeral(double value, Type type) implements Expression {

    @Override
    public double value(double... row) {
      return value;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public int binding(boolean java) {
      return value < 0 ? Notation.SIGN : Notation.ATOM;
    }

    @Override
    public void write(StringBuilder text, boolean java) {
      if (type.equals(Type.TRUTH)) {
        text.append(value == 1);
      } else if (java && !Double.isFinite(value)) {
        text.append(
            Double.isNaN(value)
                ? "Double.NaN"
                : value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY");
      } else if (java) {
        text.append(value);
      } else {
        String digits = Double.toString(value).replace("Infinity", "∞").replace('-', '−');
        text.append(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
      }
    }

    @Override
    public Expression rounded(int digits) {
      Require.atLeast("digits", digits, 1);
      return Double.isFinite(value)
          ? new Numeral(new BigDecimal(value).round(new MathContext(digits)).doubleValue(), type)
          : this;
    }

    @Override
    public String toString() {
      return formula(this);
    }
  }

  /**
   * A function of other expressions.
   *
   * @param function which
   * @param arguments of what
   */
  record Call(Primitive.Function function, List<Expression> arguments) implements Expression {

    /** Copies and checks. */
    public Call {
      Require.nonNull("function", function);
      arguments = List.copyOf(Require.nonNull("arguments", arguments));
      List<Type> types = arguments.stream().map(Expression::type).toList();
      if (!types.equals(function.arguments())) {
        throw new IllegalArgumentException(
            "arguments of "
                + function.name()
                + " must be of types "
                + function.arguments()
                + ", got "
                + types);
      }
    }

    @Override
    public double value(double... row) {
      double[] values = new double[arguments.size()];
      for (int k = 0; k < values.length; k++) {
        values[k] = arguments.get(k).value(row);
      }
      return function.of(values);
    }

    @Override
    public int size() {
      int size = 1;
      for (Expression argument : arguments) {
        size += argument.size();
      }
      return size;
    }

    @Override
    public Type type() {
      return function.result();
    }

    private Notation notation(boolean java) {
      return java ? function.java() : function.formula();
    }

    @Override
    public int binding(boolean java) {
      return notation(java).binding();
    }

    @Override
    public void write(StringBuilder text, boolean java) {
      Notation notation = notation(java);
      text.append(notation.pieces().get(0));
      for (int k = 0; k < arguments.size(); k++) {
        Expression argument = arguments.get(k);
        boolean loose = argument.binding(java) < notation.demanded().get(k);
        text.append(loose ? "(" : "");
        argument.write(text, java);
        text.append(loose ? ")" : "").append(notation.pieces().get(k + 1));
      }
    }

    @Override
    public Expression rounded(int digits) {
      return new Call(function, arguments.stream().map(a -> a.rounded(digits)).toList());
    }

    @Override
    public String toString() {
      return formula(this);
    }
  }
}
