package descent.evolution.program;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * What a function of a program computes, for many rows of data at once, so that a loop over rows
 * and not over nodes is the inner one.
 */
@FunctionalInterface
public interface Operation {

  /**
   * Reads {@code k} arguments from {@code columns[at] … columns[at + k − 1]} and puts the result in
   * the place of the last one, in rows {@code 0 … rows − 1}. The other arguments may be
   * overwritten.
   */
  void apply(double[][] columns, int at, int rows);

  /** A function of one argument. */
  static Operation unary(DoubleUnaryOperator f) {
    return (columns, at, rows) -> {
      double[] a = columns[at];
      for (int r = 0; r < rows; r++) {
        a[r] = f.applyAsDouble(a[r]);
      }
    };
  }

  /** A function of two arguments. */
  static Operation binary(DoubleBinaryOperator f) {
    return (columns, at, rows) -> {
      double[] a = columns[at];
      double[] b = columns[at + 1];
      for (int r = 0; r < rows; r++) {
        b[r] = f.applyAsDouble(a[r], b[r]);
      }
    };
  }

  /** A property of one number, as truth. */
  static Operation property(DoublePredicate p) {
    return unary(a -> p.test(a) ? 1 : 0);
  }
}
