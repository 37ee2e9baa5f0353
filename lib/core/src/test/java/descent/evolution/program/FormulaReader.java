package descent.evolution.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas over x, y and p as they are written and evaluates them: for tests, and by nothing
 * that writes them. Truth values are 1 and 0.
 */
final class FormulaReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+(\\.\\d+)?(E−?\\d+)?|[\\p{L}√]+\\*?|[-+−·/÷²³<∧∨¬(),]");

  private final List<String> tokens = new ArrayList<>();
  private final double x;
  private final double y;
  private final double p;
  private int at;

  private FormulaReader(String formula, double x, double y, boolean p) {
    Matcher matcher = TOKEN.matcher(formula);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    this.x = x;
    this.y = y;
    this.p = p ? 1 : 0;
  }

  static double value(String formula, double x, double y, boolean p) {
    FormulaReader reader = new FormulaReader(formula, x, y, p);
    double value = reader.choice();
    if (reader.at != reader.tokens.size()) {
      throw new AssertionError("left over: " + reader.peek() + " in " + formula);
    }
    return value;
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private boolean take(String token) {
    boolean there = peek().equals(token);
    at += there ? 1 : 0;
    return there;
  }

  private void demand(String token) {
    if (!take(token)) {
      throw new AssertionError("no " + token + " but " + peek() + " in " + tokens);
    }
  }

  private double choice() {
    if (!take("if")) {
      return disjunction();
    }
    double condition = choice();
    demand("then");
    double yes = choice();
    demand("else");
    double no = choice();
    return condition == 1 ? yes : no;
  }

  private double disjunction() {
    double value = conjunction();
    while (take("∨")) {
      double right = conjunction();
      value = value == 1 || right == 1 ? 1 : 0;
    }
    return value;
  }

  private double conjunction() {
    double value = comparison();
    while (take("∧")) {
      double right = comparison();
      value = value == 1 && right == 1 ? 1 : 0;
    }
    return value;
  }

  private double comparison() {
    double value = sum();
    return take("<") ? (value < sum() ? 1 : 0) : value;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (take("+")) {
        value += product();
      } else if (take("−")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = sign();
    while (true) {
      if (take("·")) {
        value *= sign();
      } else if (take("/")) {
        value /= sign();
      } else if (take("÷")) {
        double divisor = sign();
        value = divisor == 0 ? 1 : value / divisor;
      } else {
        return value;
      }
    }
  }

  private double sign() {
    if (take("−")) {
      return -sign();
    }
    return take("¬") ? 1 - sign() : power();
  }

  private double power() {
    double value = atom();
    while (true) {
      if (take("²")) {
        value = value * value;
      } else if (take("³")) {
        value = value * value * value;
      } else {
        return value;
      }
    }
  }

  private double atom() {
    if (take("(")) {
      double value = choice();
      demand(")");
      return value;
    }
    String token = tokens.get(at++);
    if (Character.isDigit(token.charAt(0))) {
      return Double.parseDouble(token.replace('−', '-'));
    }
    return take("(") ? call(token) : named(token);
  }

  private double named(String name) {
    return switch (name) {
      case "x" -> x;
      case "y" -> y;
      case "p" -> p;
      case "π" -> Math.PI;
      case "true" -> 1;
      case "false" -> 0;
      default -> throw new AssertionError("what is " + name);
    };
  }

  private double call(String name) {
    double a = choice();
    double b = take(",") ? choice() : Double.NaN;
    demand(")");
    return switch (name) {
      case "√" -> Math.sqrt(a);
      case "√*" -> Math.sqrt(Math.abs(a));
      case "ln" -> Math.log(a);
      case "ln*" -> a == 0 ? 0 : Math.log(Math.abs(a));
      case "exp" -> Math.exp(a);
      case "sin" -> Math.sin(a);
      case "cos" -> Math.cos(a);
      case "abs" -> Math.abs(a);
      case "min" -> Math.min(a, b);
      case "max" -> Math.max(a, b);
      case "pow" -> Math.pow(a, b);
      default -> throw new AssertionError("what is " + name);
    };
  }
}
