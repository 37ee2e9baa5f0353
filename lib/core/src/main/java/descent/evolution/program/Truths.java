package descent.evolution.program;

import descent.evolution.program.Primitive.Function;
import descent.evolution.program.Primitive.Literal;
import java.util.List;

/** Truth values: what makes them, joins them, and chooses by them. */
public final class Truths {
  /** Always true. */
  public static final Literal TRUE = new Literal("true", "true", Type.TRUTH, 1);

  /** Always false. */
  public static final Literal FALSE = new Literal("false", "false", Type.TRUTH, 0);

  /** {@code a < b}. */
  public static final Function LESS =
      new Function(
          "less",
          Type.TRUTH,
          List.of(Type.REAL, Type.REAL),
          Operation.binary((a, b) -> a < b ? 1 : 0),
          Notation.comparison("<"),
          Notation.comparison("<"));

  /** Both. */
  public static final Function AND =
      new Function(
          "and",
          Type.TRUTH,
          List.of(Type.TRUTH, Type.TRUTH),
          Operation.binary((a, b) -> a * b),
          Notation.infix("∧", Notation.AND),
          Notation.infix("&&", Notation.AND));

  /** One of two, or both. */
  public static final Function OR =
      new Function(
          "or",
          Type.TRUTH,
          List.of(Type.TRUTH, Type.TRUTH),
          Operation.binary(Math::max),
          Notation.infix("∨", Notation.OR),
          Notation.infix("||", Notation.OR));

  /** The opposite. */
  public static final Function NOT =
      new Function(
          "not",
          Type.TRUTH,
          List.of(Type.TRUTH),
          Operation.unary(a -> 1 - a),
          Notation.sign("¬"),
          Notation.sign("!"));

  /** The first number where the condition holds, otherwise the second. */
  public static final Function IF =
      new Function(
          "if",
          Type.REAL,
          List.of(Type.TRUTH, Type.REAL, Type.REAL),
          Truths::choose,
          new Notation(
              List.of("if ", " then ", " else ", ""),
              Notation.CHOICE,
              List.of(Notation.ANY, Notation.ANY, Notation.CHOICE)),
          new Notation(
              List.of("", " ? ", " : ", ""),
              Notation.CHOICE,
              List.of(Notation.OR, Notation.ANY, Notation.CHOICE)));

  private Truths() {}

  private static void choose(double[][] columns, int at, int rows) {
    double[] condition = columns[at];
    double[] yes = columns[at + 1];
    double[] no = columns[at + 2];
    for (int r = 0; r < rows; r++) {
      no[r] = condition[r] == 1 ? yes[r] : no[r];
    }
  }
}
