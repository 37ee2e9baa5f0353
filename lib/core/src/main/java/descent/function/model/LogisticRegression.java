package descent.function.model;

import descent.function.Batch;
import descent.function.EmpiricalRisk;
import descent.function.Rows;
import descent.function.Smooth;
import descent.function.SmoothRisk;
import descent.function.SmoothTerms;
import descent.function.TwiceDifferentiable;
import descent.function.loss.Labels;
import descent.function.loss.Sigmoid;
import org.ejml.data.DMatrixRMaj;

/**
 * The objective of logistic regression for labels {@code y ∈ {−1, +1}}, with a ridge if wanted:
 *
 * <pre>{@code f(b, w) = (1/n) Σ log(1 + exp(−yᵢ(b + wᵀxᵢ))) + (λ/2)‖w‖²}</pre>
 *
 * and the probability {@code P(y = +1 | x) = σ(b + wᵀx)}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code X, y}</td><td>the data: {@code n} rows of {@code d} features, dense or sparse, {@code n}
 * labels; labels 0 and 1 are converted by {@link Labels#signsFromBits}</td><td></td></tr>
 * <tr><td>{@code b}</td><td>the intercept, never penalized</td><td>present</td></tr>
 * <tr><td>{@code λ}</td><td>the ridge</td><td>0</td></tr>
 * </table>
 *
 * <p>The parameters are one array, {@code θ = (b, w₁, …, w_d)}, or {@code w} alone without an
 * intercept. The loss is a mean; scikit-learn's {@code LogisticRegression} minimizes {@code ½‖w‖² +
 * C Σ log(1 + …)}, so its {@code C} is {@code 1/(nλ)}.
 *
 * <p>Convex and smooth: {@code β} is the largest eigenvalue of {@code XᵀX/(4n) + diag(λ)}, at most
 * {@code λ_max(XᵀX)/(4n) + λ}, where {@code X} has a column of ones for the intercept. Without an
 * intercept it is {@code λ}-strongly convex. If a plane separates the classes and {@code λ = 0},
 * there is no minimizer: the weights grow without end. Value and gradient take one pass over the
 * data, {@code O(nd)}; the Hessian {@code O(nd²)}. No exponential overflows, whatever the margin.
 *
 * <p>It is the {@link EmpiricalRisk} of the logistic loss, a finite sum with one term for each
 * observation, and adds what only this model has: probabilities. Source: Hastie, Tibshirani &
 * Friedman, The Elements of Statistical Learning (2nd edition, 2009), Section 4.4.1.
 */
public final class LogisticRegression implements TwiceDifferentiable, Smooth, SmoothTerms {
  private final SmoothRisk risk;

  private LogisticRegression(SmoothRisk risk) {
    this.risk = risk;
  }

  /** Regression on these rows and labels ±1, with an intercept and without a ridge. */
  public static LogisticRegression of(Rows x, double[] labels) {
    return new LogisticRegression(EmpiricalRisk.logistic(x, labels));
  }

  /** Regression on these rows, which are copied. */
  public static LogisticRegression of(double[][] x, double[] labels) {
    return of(Rows.of(x), labels);
  }

  /** Regression on the rows of a matrix, which is copied. */
  public static LogisticRegression of(DMatrixRMaj x, double[] labels) {
    return of(Rows.of(x), labels);
  }

  /** The same without an intercept: the boundary passes through the origin. */
  public LogisticRegression withoutIntercept() {
    return new LogisticRegression(risk.withoutIntercept());
  }

  /** The same with the penalty {@code (λ/2)‖w‖²}, {@code λ ≥ 0}. */
  public LogisticRegression withRidge(double lambda) {
    return new LogisticRegression(risk.withRidge(lambda));
  }

  /** The same model on other data: trained on some rows, it is judged on others. */
  public LogisticRegression on(Rows x, double[] labels) {
    return new LogisticRegression(risk.on(x, labels));
  }

  /** The same model on other data, which are copied. */
  public LogisticRegression on(double[][] x, double[] labels) {
    return on(Rows.of(x), labels);
  }

  @Override
  public int dimension() {
    return risk.dimension();
  }

  @Override
  public int terms() {
    return risk.terms();
  }

  /** {@code n}, the number of observations. */
  public int observations() {
    return risk.terms();
  }

  @Override
  public double value(double[] theta) {
    return risk.value(theta);
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    return risk.valueAndGradient(theta, gradient);
  }

  @Override
  public double batch(Batch batch, double[] theta, double[] gradient) {
    return risk.batch(batch, theta, gradient);
  }

  /** {@code (1/n) Σ σ(mᵢ)σ(−mᵢ) xᵢxᵢᵀ + λI}, the intercept without {@code λ}. */
  @Override
  public void hessian(double[] theta, DMatrixRMaj hessian) {
    risk.hessian(theta, hessian);
  }

  /**
   * {@code (1/n) Σ σ(mᵢ)σ(−mᵢ)(xᵢᵀv) xᵢ + λv}, the intercept without {@code λ}, in {@code O(nd)}.
   */
  @Override
  public void hessianProduct(double[] theta, double[] v, double[] product) {
    risk.hessianProduct(theta, v, product);
  }

  /** {@code β}, the largest eigenvalue of {@code XᵀX/(4n) + diag(λ)}. Cost {@code O(nd² + d³)}. */
  @Override
  public double smoothness() {
    return risk.smoothness();
  }

  /** {@code λ} without an intercept; 0 with one, which is not penalized. */
  @Override
  public double strongConvexity() {
    return risk.strongConvexity();
  }

  /** {@code ¼‖xᵢ‖² + λ}, where {@code xᵢ} has a 1 for the intercept. */
  @Override
  public double termSmoothness(int i) {
    return risk.termSmoothness(i);
  }

  /** {@code P(y = +1 | x) = σ(b + wᵀx)} for one row of features. */
  public double probability(double[] theta, double[] row) {
    return Sigmoid.of(risk.prediction(theta, row));
  }

  /** {@code P(y = +1 | xᵢ)} for the model's own rows. */
  public double[] probabilities(double[] theta) {
    double[] probabilities = risk.predictions(theta);
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = Sigmoid.of(probabilities[i]);
    }
    return probabilities;
  }

  /**
   * The share of the model's own rows whose probability is on their label's side of ½, which itself
   * counts as +1.
   */
  public double accuracy(double[] theta) {
    return risk.accuracy(theta);
  }
}
