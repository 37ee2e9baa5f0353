package descent.evolution.program;

import descent.evolution.program.Primitive.Function;
import descent.evolution.program.Primitive.Literal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions of real numbers. The plain ones have no value for some arguments, {@code 1/0}, {@code
 * √(−1)}, {@code ln 0}: they return what Java does, NaN or ±∞, and {@link SymbolicRegression}
 * refuses a formula that is not finite at every row of the data. The protected ones are total, by
 * the rules of {@link Protected}.
 */
public final class Numbers {
  /** {@code a + b}. */
  public static final Function ADD =
      binary(
          "add",
          (columns, at, rows) -> {
            double[] a = columns[at];
            double[] b = columns[at + 1];
            for (int r = 0; r < rows; r++) {
              b[r] = a[r] + b[r];
            }
          },
          Notation.infix("+", Notation.SUM),
          Notation.infix("+", Notation.SUM));

  /** {@code a − b}. */
  public static final Function SUBTRACT =
      binary(
          "subtract",
          (columns, at, rows) -> {
            double[] a = columns[at];
            double[] b = columns[at + 1];
            for (int r = 0; r < rows; r++) {
              b[r] = a[r] - b[r];
            }
          },
          Notation.infix("−", Notation.SUM),
          Notation.infix("-", Notation.SUM));

  /** {@code a · b}. */
  public static final Function MULTIPLY =
      binary(
          "multiply",
          (columns, at, rows) -> {
            double[] a = columns[at];
            double[] b = columns[at + 1];
            for (int r = 0; r < rows; r++) {
              b[r] = a[r] * b[r];
            }
          },
          Notation.infix("·", Notation.PRODUCT),
          Notation.infix("*", Notation.PRODUCT));

  /** {@code a/b}; a formula that divides by 0 is refused. */
  public static final Function DIVIDE =
      binary(
          "divide",
          (columns, at, rows) -> {
            double[] a = columns[at];
            double[] b = columns[at + 1];
            for (int r = 0; r < rows; r++) {
              b[r] = a[r] / b[r];
            }
          },
          Notation.infix("/", Notation.PRODUCT),
          Notation.infix("/", Notation.PRODUCT));

  /** {@code a ÷ b}: 1 where {@code b = 0}. */
  public static final Function PROTECTED_DIVIDE =
      binary(
          "protectedDivide",
          Operation.binary(Protected::divide),
          Notation.infix("÷", Notation.PRODUCT),
          Notation.call("Protected.divide", 2));

  /** The smaller of two. */
  public static final Function MINIMUM =
      binary(
          "min",
          Operation.binary(Math::min),
          Notation.call("min", 2),
          Notation.call("Math.min", 2));

  /** The larger of two. */
  public static final Function MAXIMUM =
      binary(
          "max",
          Operation.binary(Math::max),
          Notation.call("max", 2),
          Notation.call("Math.max", 2));

  /** {@code aᵇ}. */
  public static final Function POWER =
      binary(
          "pow",
          Operation.binary(Math::pow),
          Notation.call("pow", 2),
          Notation.call("Math.pow", 2));

  /** {@code −a}. */
  public static final Function NEGATE =
      unary("negate", a -> -a, Notation.sign("−"), Notation.sign("-"));

  /** {@code a²}. */
  public static final Function SQUARE =
      unary("square", a -> a * a, Notation.power("²"), Notation.call("Numbers.square", 1));

  /** {@code a³}. */
  public static final Function CUBE =
      unary("cube", a -> a * a * a, Notation.power("³"), Notation.call("Numbers.cube", 1));

  /** {@code √a}. */
  public static final Function SQUARE_ROOT = named("√", "sqrt", Math::sqrt);

  /** {@code √|a|}, written {@code √*(a)}. */
  public static final Function PROTECTED_SQUARE_ROOT =
      unary(
          "protectedSquareRoot",
          Protected::squareRoot,
          Notation.call("√*", 1),
          Notation.call("Protected.squareRoot", 1));

  /** The absolute value. */
  public static final Function ABSOLUTE =
      unary("abs", Math::abs, Notation.call("abs", 1), Notation.call("Math.abs", 1));

  /** {@code eᵃ}. */
  public static final Function EXPONENTIAL = named("exp", "exp", Math::exp);

  /** The natural logarithm. */
  public static final Function LOGARITHM = named("ln", "log", Math::log);

  /** {@code ln |a|}, and 0 where {@code a = 0}, written {@code ln*(a)}. */
  public static final Function PROTECTED_LOGARITHM =
      unary(
          "protectedLogarithm",
          Protected::logarithm,
          Notation.call("ln*", 1),
          Notation.call("Protected.logarithm", 1));

  /** The sine. */
  public static final Function SINE = named("sin", "sin", Math::sin);

  /** The cosine. */
  public static final Function COSINE = named("cos", "cos", Math::cos);

  /** {@code π}. */
  public static final Literal PI = new Literal("π", "Math.PI", Type.REAL, Math.PI);

  private Numbers() {}

  /** {@code a²}, for formulas in Java. */
  public static double square(double a) {
    return a * a;
  }

  /** {@code a³}, for formulas in Java. */
  public static double cube(double a) {
    return a * a * a;
  }

  private static Function binary(
      String name, Operation operation, Notation formula, Notation java) {
    return new Function(name, Type.REAL, List.of(Type.REAL, Type.REAL), operation, formula, java);
  }

  private static Function unary(
      String name, DoubleUnaryOperator f, Notation formula, Notation java) {
    return new Function(name, Type.REAL, List.of(Type.REAL), Operation.unary(f), formula, java);
  }

  private static Function named(String formula, String java, DoubleUnaryOperator f) {
    return unary(java, f, Notation.call(formula, 1), Notation.call("Math." + java, 1));
  }
}
