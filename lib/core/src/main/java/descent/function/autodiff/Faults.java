package descent.function.autodiff;

import java.util.Optional;

/** Reads a tape again, in search of what left its domain, and writes it out in words. */
final class Faults {
  /** How deep an operand is written out; what lies deeper is given by its value. */
  private static final int DEPTH = 3;

  private final Tape tape;

  Faults(Tape tape) {
    this.tape = tape;
  }

  /** The fault of one entry, if it has one of its own. */
  Optional<DomainFault> at(int entry) {
    int left = tape.operands[2 * entry];
    int right = tape.operands[2 * entry + 1];
    byte code = tape.codes[entry];
    double y = tape.scalars[entry].value;
    if (code == Tape.ARRAY) {
      return ofArray(entry, tape.tensors().at(left));
    }
    if (code == Tape.ELEMENT || (code == Tape.NUMBER && Double.isFinite(y))) {
      return Optional.empty();
    }
    if (code == Tape.NUMBER) {
      return found(entry, "a constant", y, "");
    }
    double slope = tape.slopes[2 * entry];
    double a = tape.scalars[left].value;
    String nameA = text(left, 1, true);
    if (code < Tape.FIRST_BINARY) {
      String why = why(nameA + " = " + a, Tape.UNARY[code].rule);
      return Double.isFinite(a)
          ? check(entry, text(entry, 0, true), y, slope, why)
          : Optional.empty();
    }
    double b = tape.scalars[right].value;
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      return Optional.empty();
    }
    String operands = nameA + " = " + a + ", " + text(right, 1, true) + " = " + b;
    String why = why(operands, Tape.BINARY[code].rule);
    double worse = Double.isFinite(slope) ? tape.slopes[2 * entry + 1] : slope;
    return check(entry, text(entry, 0, true), y, worse, why);
  }

  private static Optional<DomainFault> ofArray(int entry, Tensor<?> y) {
    boolean sound = finite(y.left) && finite(y.right);
    for (int j = 0; j < y.values.length; j++) {
      double value = y.values[j];
      Optional<DomainFault> fault = Optional.empty();
      if (y.operation instanceof Unary map) {
        double a = y.left.values[j];
        if (Double.isFinite(a)) {
          String why = why(text(y.left, j, 1, true) + " = " + a, map.rule);
          double slope = map.slope(a, y.constant, value);
          fault = check(entry, text(y, j, 0, true), value, slope, why);
        }
      } else if (y.operation instanceof Binary combination) {
        double a = y.left.values[j];
        double b = y.right.values[j];
        if (Double.isFinite(a) && Double.isFinite(b)) {
          String operands =
              text(y.left, j, 1, true) + " = " + a + ", " + text(y.right, j, 1, true) + " = " + b;
          double slope = combination.left(a, b, value) + combination.right(a, b, value);
          String why = why(operands, combination.rule);
          fault = check(entry, text(y, j, 0, true), value, slope, why);
        }
      } else if (sound) {
        fault = check(entry, text(y, j, 0, true), value, 0, "");
      }
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static boolean finite(Tensor<?> operand) {
    if (operand != null) {
      for (double value : operand.values) {
        if (!Double.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<DomainFault> check(
      int entry, String expression, double value, double slope, String why) {
    if (!Double.isFinite(value)) {
      return found(entry, expression, value, why);
    }
    return Double.isFinite(slope)
        ? Optional.empty()
        : found(entry, "the slope of " + expression, slope, why);
  }

  private static Optional<DomainFault> found(
      int entry, String expression, double result, String why) {
    return Optional.of(
        new DomainFault(
            entry,
            expression,
            result,
            "operation " + entry + ": " + expression + " is " + result + why));
  }

  private static String why(String operands, String rule) {
    return " for " + operands + "; " + (rule.isEmpty() ? "it overflows" : rule);
  }

  /** An entry written out; an open place needs parentheses around what has an infix operator. */
  private String text(int entry, int depth, boolean closed) {
    int left = tape.operands[2 * entry];
    int right = tape.operands[2 * entry + 1];
    byte code = tape.codes[entry];
    if (code == Tape.ELEMENT) {
      return text(tape.tensors().at(left), right, depth, closed);
    }
    if (code == Tape.NUMBER || depth >= DEPTH) {
      return "" + tape.scalars[entry].value;
    }
    boolean unary = code < Tape.FIRST_BINARY;
    String form = unary ? Tape.UNARY[code].form() : Tape.BINARY[code].form();
    return fill(
        form,
        text(left, depth + 1, encloses(form)),
        unary ? "" : text(right, depth + 1, encloses(form)),
        tape.slopes[2 * entry + 1],
        closed);
  }

  /** Element {@code j} written out. */
  private static String text(Tensor<?> of, int j, int depth, boolean closed) {
    if (of.operation == Multilinear.SLICE) {
      return text(of.left, of.first + j, depth, closed);
    }
    boolean elementwise = of.left != null && of.operation.form().contains("#");
    if (!elementwise) {
      String place = of instanceof Matrix ? j / of.columns + "][" + j % of.columns : "" + j;
      return of.operation.form() + "[" + place + "]";
    }
    if (depth >= DEPTH) {
      return "" + of.values[j];
    }
    String form = of.operation.form();
    return fill(
        form,
        text(of.left, j, depth + 1, encloses(form)),
        of.right == null ? "" : text(of.right, j, depth + 1, encloses(form)),
        of.constant,
        closed);
  }

  private static boolean encloses(String form) {
    return form.contains("(#0") || form.contains("|#0");
  }

  private static String fill(
      String form, String first, String second, double constant, boolean closed) {
    String text = form.replace("#0", first).replace("#1", second).replace("#c", "" + constant);
    return closed || encloses(form) ? text : "(" + text + ")";
  }
}
