package descent.evolution.program;

import static descent.evolution.program.Numbers.ADD;
import static descent.evolution.program.Numbers.CUBE;
import static descent.evolution.program.Numbers.DIVIDE;
import static descent.evolution.program.Numbers.MULTIPLY;
import static descent.evolution.program.Numbers.NEGATE;
import static descent.evolution.program.Numbers.PROTECTED_DIVIDE;
import static descent.evolution.program.Numbers.SQUARE;
import static descent.evolution.program.Numbers.SUBTRACT;

import descent.evolution.program.Expression.Call;
import descent.evolution.program.Expression.Numeral;
import descent.evolution.program.Primitive.Function;
import java.util.ArrayList;
import java.util.List;

/**
 * Shortens expressions by rules that hold for doubles too: where all parts of the original have
 * finite values, the shorter one has the same value (0 and −0 being the same).
 *
 * <pre>{@code
 * functions of numbers alone → their value
 * a + 0, 0 + a, a − 0, 1a, a1, a/1 → a    0a, a0, a − a → 0    a/a → 1    −(−a) → a
 * 0 − a → −a    a + (−b) → a − b    a − (−b) → a + b    aa → a²    aa² → a³
 * true and false in ∧, ∨, ¬ and if; ¬¬a → a; a ∧ a, a ∨ a → a; a < a → false; if c then a else a → a
 * }</pre>
 *
 * <p>Sums and products are not reordered, since rounding would change their values. {@code a/a → 1}
 * and {@code 0a → 0} have a value also where the original has none.
 */
final class Simplification {
  private Simplification() {}

  static Expression of(Expression expression) {
    if (!(expression instanceof Call call)) {
      return expression;
    }
    List<Expression> arguments = new ArrayList<>();
    boolean numbers = true;
    for (Expression argument : call.arguments()) {
      Expression shorter = of(argument);
      arguments.add(shorter);
      numbers &= isNumber(shorter);
    }
    Call shorter = new Call(call.function(), arguments);
    if (numbers) {
      double value = shorter.value();
      return Double.isFinite(value) ? new Numeral(value, shorter.type()) : shorter;
    }
    return byRule(shorter);
  }

  /** A number or a truth value; π stays π. */
  private static boolean isNumber(Expression expression) {
    return expression instanceof Numeral
        || (expression instanceof Expression.Named && expression.type().equals(Type.TRUTH));
  }

  private static Expression byRule(Call call) {
    Function f = call.function();
    Expression a = call.arguments().get(0);
    if (call.arguments().size() == 1) {
      return ofOne(call, f, a);
    }
    Expression b = call.arguments().get(1);
    if (f.equals(ADD)) {
      return sum(call, a, b);
    } else if (f.equals(SUBTRACT)) {
      return difference(call, a, b);
    } else if (f.equals(MULTIPLY)) {
      return product(call, a, b);
    } else if (f.equals(DIVIDE) || f.equals(PROTECTED_DIVIDE)) {
      return is(b, 1) ? a : a.equals(b) ? real(1) : call;
    }
    return ofTruths(call, f, a, b);
  }

  private static Expression ofOne(Call call, Function f, Expression a) {
    boolean undoesItself = f.equals(NEGATE) || f.equals(Truths.NOT);
    return undoesItself && a instanceof Call inner && inner.function().equals(f)
        ? inner.arguments().get(0)
        : call;
  }

  private static Expression sum(Call call, Expression a, Expression b) {
    if (is(a, 0)) {
      return b;
    }
    if (is(b, 0)) {
      return a;
    }
    return isNegative(b) ? new Call(SUBTRACT, List.of(a, opposite(b))) : call;
  }

  private static Expression difference(Call call, Expression a, Expression b) {
    if (is(b, 0)) {
      return a;
    }
    if (a.equals(b)) {
      return real(0);
    }
    if (is(a, 0)) {
      return of(new Call(NEGATE, List.of(b)));
    }
    return isNegative(b) ? new Call(ADD, List.of(a, opposite(b))) : call;
  }

  private static boolean isNegative(Expression b) {
    return (b instanceof Numeral number && number.value() < 0)
        || (b instanceof Call inner && inner.function().equals(NEGATE));
  }

  private static Expression opposite(Expression b) {
    return b instanceof Numeral number ? real(-number.value()) : ((Call) b).arguments().get(0);
  }

  private static Expression product(Call call, Expression a, Expression b) {
    if (is(a, 0) || is(b, 0)) {
      return real(0);
    }
    if (is(a, 1)) {
      return b;
    }
    if (is(b, 1)) {
      return a;
    }
    if (a.equals(b)) {
      return new Call(SQUARE, List.of(a));
    }
    if (isSquareOf(a, b)) {
      return new Call(CUBE, List.of(b));
    }
    return isSquareOf(b, a) ? new Call(CUBE, List.of(a)) : call;
  }

  private static boolean isSquareOf(Expression square, Expression a) {
    return square instanceof Call inner
        && inner.function().equals(SQUARE)
        && inner.arguments().get(0).equals(a);
  }

  private static Expression ofTruths(Call call, Function f, Expression a, Expression b) {
    if (f.equals(Truths.LESS) && a.equals(b)) {
      return new Numeral(0, Type.TRUTH);
    }
    if (f.equals(Truths.AND) || f.equals(Truths.OR)) {
      double neutral = f.equals(Truths.AND) ? 1 : 0;
      if (is(a, neutral) || a.equals(b) || is(b, 1 - neutral)) {
        return b;
      }
      return is(b, neutral) || is(a, 1 - neutral) ? a : call;
    }
    if (f.equals(Truths.IF)) {
      Expression otherwise = call.arguments().get(2);
      return is(a, 1) || b.equals(otherwise) ? b : is(a, 0) ? otherwise : call;
    }
    return call;
  }

  private static boolean is(Expression expression, double value) {
    return isNumber(expression) && expression.value() == value;
  }

  private static Numeral real(double value) {
    return new Numeral(value, Type.REAL);
  }
}
