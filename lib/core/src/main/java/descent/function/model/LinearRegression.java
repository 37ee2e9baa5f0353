package descent.function.model;

import descent.argument.Require;
import descent.function.DesignMatrix;
import descent.function.LeastSquares;
import descent.linalg.MatrixVector;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Linear regression, with a ridge if wanted: the prediction {@code b + wᵀx} for a row {@code x} of
 * features, and the objective
 *
 * <pre>{@code f(b, w) = (1/n) Σ (b + wᵀxᵢ − yᵢ)² + (λ/2)‖w‖²}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code X, y}</td><td>the data: {@code n} rows of {@code d} features, {@code n} targets</td><td></td></tr>
 * <tr><td>{@code b}</td><td>the intercept, never penalized</td><td>present</td></tr>
 * <tr><td>{@code λ}</td><td>the ridge</td><td>0</td></tr>
 * </table>
 *
 * <p>The parameters are one array, {@code θ = (b, w₁, …, w_d)}, or {@code w} alone without an
 * intercept. Other conventions: scikit-learn's {@code Ridge} minimizes {@code ‖y − b − Xw‖² +
 * α‖w‖²}, so its {@code α} is {@code nλ/2}; a penalty {@code λ‖w‖²} without the half is twice ours.
 *
 * <p>A model serves as the evaluation of other data too: {@code LinearRegression.of(xTest,
 * yTest).rSquared(θ)}. Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning
 * (2nd edition, 2009), Sections 3.2 and 3.4.1.
 */
public final class LinearRegression {
  private final DMatrixRMaj features;
  private final double[] targets;
  private final boolean intercept;
  private final double ridge;
  private final DMatrixRMaj design;
  private final LeastSquares objective;

  private LinearRegression(
      DMatrixRMaj features, double[] targets, boolean intercept, double ridge) {
    this.features = features;
    this.targets = targets;
    this.intercept = intercept;
    this.ridge = ridge;
    design = intercept ? DesignMatrix.withOnes(features) : features;
    objective =
        LeastSquares.meanOfSquares(design, targets)
            .withRidge(Linear.penalty(features.numCols, intercept, ridge));
  }

  /** Regression on these rows and targets, with an intercept and without a ridge. */
  public static LinearRegression of(double[][] x, double[] y) {
    return ofChecked(DesignMatrix.of("x", x), y);
  }

  /** Regression on the rows of a matrix, which is copied. */
  public static LinearRegression of(DMatrixRMaj x, double[] y) {
    return ofChecked(DesignMatrix.of("x", x), y);
  }

  private static LinearRegression ofChecked(DMatrixRMaj x, double[] y) {
    return new LinearRegression(x, DesignMatrix.targets("y", y, x.numRows), true, 0);
  }

  /** The same without an intercept: the predictions pass through the origin. */
  public LinearRegression withoutIntercept() {
    return new LinearRegression(features, targets, false, ridge);
  }

  /** The same with the penalty {@code (λ/2)‖w‖²}, {@code λ ≥ 0}. */
  public LinearRegression withRidge(double lambda) {
    return new LinearRegression(
        features, targets, intercept, Require.nonNegative("lambda", lambda));
  }

  /** The objective {@code f(θ)}, a quadratic. */
  public LeastSquares objective() {
    return objective;
  }

  /**
   * The minimizer {@code θ} by Cholesky's factorization of the normal equations.
   *
   * @throws IllegalStateException if the columns, that of ones included, are linearly dependent
   */
  public double[] solveByCholesky() {
    return objective.minimizer();
  }

  /**
   * The minimizer {@code θ} by Householder's QR factorization of the data, at twice the digits and
   * twice the cost.
   *
   * @throws IllegalStateException if the columns, that of ones included, are linearly dependent
   */
  public double[] solveByQr() {
    return objective.minimizerByQr();
  }

  /** The prediction {@code b + wᵀx} for one row of features. */
  public double prediction(double[] theta, double[] row) {
    Require.length("theta", theta, objective.dimension());
    return Linear.score(theta, row, intercept);
  }

  /** The predictions for the model's own rows. */
  public double[] predictions(double[] theta) {
    Require.length("theta", theta, objective.dimension());
    double[] predictions = new double[targets.length];
    MatrixVector.multiply(design, theta, predictions);
    return predictions;
  }

  /** {@code (1/n) Σ (prediction − yᵢ)²}, without the ridge. */
  public double meanSquaredError(double[] theta) {
    double[] predictions = predictions(theta);
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double residual = predictions[i] - targets[i];
      sum += residual * residual;
    }
    return sum / targets.length;
  }

  /**
   * {@code R² = 1 − Σ (prediction − yᵢ)² / Σ (yᵢ − ȳ)²}: 1 for perfect predictions, 0 for those of
   * the mean, negative for worse.
   *
   * @throws IllegalStateException if all targets are equal, for then it is 0/0 or infinite
   */
  public double rSquared(double[] theta) {
    double mean = Arrays.stream(targets).sum() / targets.length;
    double variance = 0;
    for (double target : targets) {
      variance += (target - mean) * (target - mean);
    }
    variance /= targets.length;
    if (variance == 0) {
      throw new IllegalStateException("R² does not exist: all targets are " + targets[0]);
    }
    return 1 - meanSquaredError(theta) / variance;
  }
}
