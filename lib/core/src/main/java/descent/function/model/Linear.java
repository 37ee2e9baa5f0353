package descent.function.model;

import descent.argument.Require;
import java.util.Arrays;

/** The layout of a linear model's parameters: {@code (b, w)} with an intercept, else {@code w}. */
final class Linear {
  private Linear() {}

  /**
   * {@code b + wᵀx}, for a row from outside of the model.
   *
   * @throws IllegalArgumentException if it has not as many entries as there are weights
   */
  static double score(double[] theta, double[] row, boolean intercept) {
    int first = intercept ? 1 : 0;
    Require.nonNull("row", row);
    if (row.length != theta.length - first) {
      throw new IllegalArgumentException(
          "row has length "
              + row.length
              + " but the model has "
              + (theta.length - first)
              + " features");
    }
    double score = intercept ? theta[0] : 0;
    for (int j = 0; j < row.length; j++) {
      score += theta[first + j] * row[j];
    }
    return score;
  }

  /** The penalty of each parameter: {@code λ} for the weights and none for the intercept. */
  static double[] penalty(int features, boolean intercept, double lambda) {
    double[] penalty = new double[features + (intercept ? 1 : 0)];
    Arrays.fill(penalty, intercept ? 1 : 0, penalty.length, lambda);
    return penalty;
  }
}
