package descent.function.model;

import descent.function.DesignMatrix;
import descent.function.EmpiricalRisk;
import descent.function.LeastSquares;
import descent.function.Rows;
import descent.function.SmoothRisk;
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
 * <p>A model judges other data too: {@code model.on(xTest, yTest).rSquared(θ)}. Its objective holds
 * the data as a dense matrix, for the factorizations; for large sparse data {@link
 * EmpiricalRisk#ridge} is the same objective without them. Source: Hastie, Tibshirani & Friedman,
 * The Elements of Statistical Learning (2nd edition, 2009), Sections 3.2 and 3.4.1.
 */
public final class LinearRegression {
  private final Rows rows;
  private final double[] targets;
  private final SmoothRisk risk;
  private final LeastSquares objective;

  private LinearRegression(Rows rows, double[] targets, SmoothRisk risk) {
    this.rows = rows;
    this.targets = targets;
    this.risk = risk;
    objective =
        LeastSquares.meanOfSquares(design(rows, risk.dimension()), targets)
            .withRidge(risk.ridge().lambdas());
  }

  /** {@code X}, or {@code [1 X]} if that makes as many columns as there are parameters. */
  private static DMatrixRMaj design(Rows rows, int parameters) {
    DMatrixRMaj x = new DMatrixRMaj(rows.count(), rows.columns());
    for (int i = 0; i < rows.count(); i++) {
      rows.copyTo(i, x.data, i * rows.columns());
    }
    return parameters == rows.columns() ? x : DesignMatrix.withOnes(x);
  }

  /** Regression on these rows and targets, with an intercept and without a ridge. */
  public static LinearRegression of(Rows x, double[] y) {
    return new LinearRegression(x, y.clone(), EmpiricalRisk.linear(x, y));
  }

  /** Regression on these rows, which are copied. */
  public static LinearRegression of(double[][] x, double[] y) {
    return of(Rows.of(x), y);
  }

  /** Regression on the rows of a matrix, which is copied. */
  public static LinearRegression of(DMatrixRMaj x, double[] y) {
    return of(Rows.of(x), y);
  }

  /** The same without an intercept: the predictions pass through the origin. */
  public LinearRegression withoutIntercept() {
    return new LinearRegression(rows, targets, risk.withoutIntercept());
  }

  /** The same with the penalty {@code (λ/2)‖w‖²}, {@code λ ≥ 0}. */
  public LinearRegression withRidge(double lambda) {
    return new LinearRegression(rows, targets, risk.withRidge(lambda));
  }

  /** The same model on other data: fitted to some rows, it is judged on others. */
  public LinearRegression on(Rows x, double[] y) {
    return new LinearRegression(x, y.clone(), risk.on(x, y));
  }

  /** The same model on other data, which are copied. */
  public LinearRegression on(double[][] x, double[] y) {
    return on(Rows.of(x), y);
  }

  /** The objective {@code f(θ)}, a quadratic and a finite sum. */
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
    return risk.prediction(theta, row);
  }

  /** The predictions for the model's own rows. */
  public double[] predictions(double[] theta) {
    return risk.predictions(theta);
  }

  /** {@code (1/n) Σ (prediction − yᵢ)²}, without the ridge. */
  public double meanSquaredError(double[] theta) {
    return risk.meanLoss(theta);
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
