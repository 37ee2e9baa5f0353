package descent.convex;

import descent.function.AutodiffObjective;
import descent.function.Objective;
import descent.function.autodiff.Scalar;
import descent.function.autodiff.Vector;

/**
 * Reads formulas like {@code (1-x1)^2+sin(x2)/3}, so that problems can be tables that two languages
 * share.
 */
final class Formula {
  private final String text;
  private final Vector x;
  private int at;

  private Formula(String text, Vector x) {
    this.text = text;
    this.x = x;
  }

  /** The function of this formula in {@code x1} to {@code xn}. */
  static AutodiffObjective of(int n, String text) {
    return Objective.autodiff(n, x -> new Formula(text, x).whole());
  }

  private Scalar whole() {
    Scalar value = sum();
    if (at < text.length()) {
      throw new IllegalArgumentException("cannot read " + text + " from position " + at);
    }
    return value;
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private Scalar sum() {
    Scalar value = take('-') ? product().negate() : product();
    while (true) {
      if (take('+')) {
        value = value.plus(product());
      } else if (take('-')) {
        value = value.minus(product());
      } else {
        return value;
      }
    }
  }

  private Scalar product() {
    Scalar value = power();
    while (true) {
      if (take('*')) {
        value = value.times(power());
      } else if (take('/')) {
        value = value.dividedBy(power());
      } else {
        return value;
      }
    }
  }

  private Scalar power() {
    Scalar base = atom();
    if (!take('^')) {
      return base;
    }
    Scalar value = base;
    for (int i = Character.digit(text.charAt(at++), 10); i > 1; i--) {
      value = value.times(base);
    }
    return value;
  }

  private Scalar atom() {
    if (take('(')) {
      Scalar inner = sum();
      take(')');
      return inner;
    }
    int start = at;
    boolean isName = Character.isLetter(text.charAt(at));
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String word = text.substring(start, at);
    return isName ? named(word) : constant(Double.parseDouble(word));
  }

  private Scalar constant(double value) {
    return x.at(0).times(0).plus(value);
  }

  private Scalar named(String word) {
    if (word.equals("pi")) {
      return constant(Math.PI);
    }
    if (word.startsWith("x")) {
      return x.at(Integer.parseInt(word.substring(1)) - 1);
    }
    take('(');
    Scalar argument = sum();
    take(')');
    return switch (word) {
      case "sin" -> argument.sin();
      case "cos" -> argument.cos();
      case "exp" -> argument.exp();
      case "log" -> argument.log();
      case "sqrt" -> argument.sqrt();
      default -> throw new IllegalArgumentException("unknown function " + word);
    };
  }
}
