package descent.evolution.program;

import descent.argument.Require;
import java.util.List;

/**
 * How a function is written: pieces of text with its arguments between them. An argument that binds
 * less tightly than its place demands is put into parentheses.
 *
 * @param pieces one more than there are arguments
 * @param binding how tightly the whole binds, one of the constants here
 * @param demanded how tightly each argument has to bind at least
 */
public record Notation(List<String> pieces, int binding, List<Integer> demanded) {
  /** The loosest: anything fits where this is demanded. */
  public static final int ANY = 0;

  /** A choice by a condition. */
  public static final int CHOICE = 1;

  /** A disjunction. */
  public static final int OR = 2;

  /** A conjunction. */
  public static final int AND = 3;

  /** A comparison. */
  public static final int COMPARISON = 4;

  /** A sum or difference. */
  public static final int SUM = 5;

  /** A product or quotient. */
  public static final int PRODUCT = 6;

  /** A sign or a negation. */
  public static final int SIGN = 7;

  /** A power. */
  public static final int POWER = 8;

  /** The tightest: a name, a number, a call. */
  public static final int ATOM = 9;

  /** Copies and checks. */
  public Notation {
    pieces = List.copyOf(Require.nonNull("pieces", pieces));
    demanded = List.copyOf(Require.nonNull("demanded", demanded));
    if (pieces.size() != demanded.size() + 1) {
      throw new IllegalArgumentException(
          "pieces must be one more than the arguments, got "
              + pieces.size()
              + " of "
              + demanded.size());
    }
  }

  /**
   * {@code a + b}, which binds to the left: as a right argument the same kind gets parentheses,
   * since rounding makes even {@code a + (b + c)} another number.
   */
  public static Notation infix(String symbol, int binding) {
    return new Notation(
        List.of("", " " + symbol + " ", ""), binding, List.of(binding, binding + 1));
  }

  /** {@code a < b}, where neither side may be a comparison itself. */
  public static Notation comparison(String symbol) {
    return new Notation(
        List.of("", " " + symbol + " ", ""), COMPARISON, List.of(COMPARISON + 1, COMPARISON + 1));
  }

  /** {@code −a}. */
  public static Notation sign(String symbol) {
    return new Notation(List.of(symbol, ""), SIGN, List.of(ATOM));
  }

  /** {@code a²}. */
  public static Notation power(String exponent) {
    return new Notation(List.of("", exponent), POWER, List.of(ATOM));
  }

  /** {@code name(a, b, …)}. */
  public static Notation call(String name, int arguments) {
    Require.atLeast("arguments", arguments, 1);
    String[] pieces = new String[arguments + 1];
    Integer[] demanded = new Integer[arguments];
    for (int k = 0; k < arguments; k++) {
      pieces[k] = k == 0 ? name + "(" : ", ";
      demanded[k] = ANY;
    }
    pieces[arguments] = ")";
    return new Notation(List.of(pieces), ATOM, List.of(demanded));
  }
}
