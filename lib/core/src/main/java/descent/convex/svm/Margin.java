package descent.convex.svm;

import descent.argument.Require;

/** What a row on the wrong side of its margin costs. */
public sealed interface Margin {

  /** {@code C}, the largest multiplier of a row; infinite for the hard margin. */
  double bound();

  /** Every row must keep its margin. There is no solution unless the classes can be separated. */
  static Margin hard() {
    return new Hard();
  }

  /** Each row pays {@code C} for every unit that it lacks. */
  static Margin soft(double c) {
    return new Soft(c);
  }

  /** {@code yᵢf(xᵢ) ≥ 1} for all rows. */
  record Hard() implements Margin {
    @Override
    public double bound() {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * {@code yᵢf(xᵢ) ≥ 1 − ξᵢ}, at the price {@code C Σ ξᵢ}.
   *
   * @param c {@code C > 0}
   */
  record Soft(double c) implements Margin {

    /** Checks {@code C}. */
    public Soft {
      Require.positive("c", c);
    }

    @Override
    public double bound() {
      return c;
    }
  }
}
