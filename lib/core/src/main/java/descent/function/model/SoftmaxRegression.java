package descent.function.model;

import descent.argument.Require;
import descent.function.Batch;
import descent.function.EmpiricalRisk;
import descent.function.Ridge;
import descent.function.Rows;
import descent.function.Smooth;
import descent.function.SmoothTerms;
import descent.function.loss.CrossEntropy;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * The objective of softmax regression, also called multinomial logistic regression, for labels
 * {@code c ∈ {0, …, k−1}}, with a ridge if wanted:
 *
 * <pre>{@code zⱼ = bⱼ + wⱼᵀx,   P(c | x) = e^{z_c} / Σⱼ e^{zⱼ}
 * f(θ) = −(1/n) Σ log P(cᵢ | xᵢ) + (λ/2) Σⱼ ‖wⱼ‖²}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code X, c}</td><td>the data: {@code n} rows of {@code d} features, dense or sparse, {@code n}
 * labels</td><td></td></tr>
 * <tr><td>{@code k}</td><td>the number of classes, at least 2</td><td></td></tr>
 * <tr><td>{@code bⱼ}</td><td>the intercepts, never penalized</td><td>present</td></tr>
 * <tr><td>{@code λ}</td><td>the ridge</td><td>0</td></tr>
 * </table>
 *
 * <p>The parameters are one array, class by class, each a linear model of its own: {@code θ = (b₀,
 * w₀, b₁, w₁, …)}, of length {@code k(d + 1)}; without intercepts {@code (w₀, w₁, …)}.
 *
 * <p>Convex, and not strictly: adding the same {@code (b, w)} to every class changes no
 * probability. Smooth: the Hessian of the cross-entropy in the logits is at most ½, so {@code β =
 * λ_max(X̃ᵀX̃)/(2n) + λ} bounds the curvature. As a finite sum it has one term for each
 * observation. A batch of {@code B} terms costs {@code O(Bkd)}, with sparse rows {@code O(k·nnz +
 * kd)}. With two classes it is {@link LogisticRegression} of {@code w₁ − w₀}. Source: Bishop,
 * Pattern Recognition and Machine Learning (2006), Section 4.3.4.
 */
public final class SoftmaxRegression implements Smooth, SmoothTerms {
  private final Rows rows;
  private final int[] labels;
  private final CrossEntropy loss;
  private final boolean intercept;
  private final double lambda;
  private final Ridge ridge;

  /** Logits and their slopes, for each thread its own. */
  private final ThreadLocal<double[][]> workspace;

  private SoftmaxRegression(
      Rows rows, int[] labels, CrossEntropy loss, boolean intercept, double lambda) {
    this.rows = rows;
    this.labels = labels;
    this.loss = loss;
    this.intercept = intercept;
    this.lambda = Require.nonNegative("lambda", lambda);
    double[] lambdas = new double[dimension()];
    Arrays.fill(lambdas, lambda);
    for (int j = 0; intercept && j < loss.classes(); j++) {
      lambdas[offset(j)] = 0;
    }
    ridge = Ridge.of(lambdas);
    workspace = ThreadLocal.withInitial(() -> new double[2][loss.classes()]);
  }

  /** Regression on these rows and labels, with intercepts and without a ridge. */
  public static SoftmaxRegression of(Rows x, int[] labels, int classes) {
    CrossEntropy loss = new CrossEntropy(classes);
    return new SoftmaxRegression(
        Require.nonNull("x", x), Classes.checked(x, labels, classes), loss, true, 0);
  }

  /** Regression on these rows, which are copied. */
  public static SoftmaxRegression of(double[][] x, int[] labels, int classes) {
    return of(Rows.of(x), labels, classes);
  }

  /** The same with the penalty {@code (λ/2) Σⱼ ‖wⱼ‖²}, {@code λ ≥ 0}. */
  public SoftmaxRegression withRidge(double lambda) {
    return new SoftmaxRegression(rows, labels, loss, intercept, lambda);
  }

  /** The same without intercepts. */
  public SoftmaxRegression withoutIntercepts() {
    return new SoftmaxRegression(rows, labels, loss, false, lambda);
  }

  /** The same model on other data: trained on some rows, it is judged on others. */
  public SoftmaxRegression on(Rows x, int[] labels) {
    Classes.requireFeatures(x, rows.columns());
    int[] checked = Classes.checked(x, labels, loss.classes());
    return new SoftmaxRegression(x, checked, loss, intercept, lambda);
  }

  /** The same model on other data, which are copied. */
  public SoftmaxRegression on(double[][] x, int[] labels) {
    return on(Rows.of(x), labels);
  }

  @Override
  public int dimension() {
    return offset(loss.classes());
  }

  @Override
  public int terms() {
    return labels.length;
  }

  /** {@code k}. */
  public int classes() {
    return loss.classes();
  }

  /** Where the parameters of class {@code j} begin. */
  private int offset(int j) {
    return j * (rows.columns() + (intercept ? 1 : 0));
  }

  /** Where its weights begin. */
  private int weights(int j) {
    return offset(j) + (intercept ? 1 : 0);
  }

  private void logits(int i, double[] theta, double[] logits) {
    for (int j = 0; j < logits.length; j++) {
      double weighted = rows.dot(i, theta, weights(j));
      logits[j] = intercept ? theta[offset(j)] + weighted : weighted;
    }
  }

  @Override
  public double value(double[] theta) {
    double[] logits = workspace.get()[0];
    double losses = 0;
    for (int i = 0; i < labels.length; i++) {
      logits(i, theta, logits);
      losses += loss.value(logits, labels[i]);
    }
    return losses / labels.length + ridge.value(theta);
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    double penalty = ridge.valueAndGradient(theta, gradient);
    double losses = 0;
    for (int i = 0; i < labels.length; i++) {
      losses += term(i, 1.0 / labels.length, theta, gradient);
    }
    return losses / labels.length + penalty;
  }

  @Override
  public double batch(Batch batch, double[] theta, double[] gradient) {
    double value = ridge.valueAndGradient(theta, gradient);
    for (int k = 0; k < batch.size(); k++) {
      value += batch.weight(k) * term(batch.term(k), batch.weight(k), theta, gradient);
    }
    return value;
  }

  /** Returns the loss of a row and adds its gradient, {@code weight} times. */
  private double term(int i, double weight, double[] theta, double[] gradient) {
    double[][] ownArrays = workspace.get();
    double[] logits = ownArrays[0];
    double[] slopes = ownArrays[1];
    logits(i, theta, logits);
    double value = loss.valueAndGradient(logits, labels[i], slopes);
    for (int j = 0; j < slopes.length; j++) {
      double slope = weight * slopes[j];
      rows.addTo(i, slope, gradient, weights(j));
      if (intercept) {
        gradient[offset(j)] += slope;
      }
    }
    return value;
  }

  /** {@code λ_max(X̃ᵀX̃)/(2n) + λ}, a bound. Cost {@code O(nd² + d³)}. */
  @Override
  public double smoothness() {
    // The logistic loss is ¼-smooth and the cross-entropy ½-smooth.
    double[] anySigns = new double[labels.length];
    Arrays.fill(anySigns, 1);
    var logistic = EmpiricalRisk.logistic(rows, anySigns);
    return 2 * (intercept ? logistic : logistic.withoutIntercept()).smoothness() + lambda;
  }

  /** {@code λ} without intercepts; 0 with them, which are not penalized. */
  @Override
  public double strongConvexity() {
    return intercept ? 0 : lambda;
  }

  /** {@code ½‖x̃ᵢ‖² + λ}, where {@code x̃ᵢ} has a 1 for the intercept. */
  @Override
  public double termSmoothness(int i) {
    return loss.smoothness() * (rows.squaredNorm(i) + (intercept ? 1 : 0)) + lambda;
  }

  /** {@code P(j | x)} of every class {@code j} for one row of features. */
  public double[] probabilities(double[] theta, double[] row) {
    Require.length("theta", theta, dimension());
    Classes.requireFeatures(row, rows.columns());
    double[] logits = new double[loss.classes()];
    for (int j = 0; j < logits.length; j++) {
      double weighted = Vectors.dot(row, 0, theta, weights(j), row.length);
      logits[j] = intercept ? theta[offset(j)] + weighted : weighted;
    }
    double[] probabilities = new double[logits.length];
    loss.probabilities(logits, probabilities);
    return probabilities;
  }

  /** The most probable class of each of the model's own rows; the first of several. */
  public int[] predictions(double[] theta) {
    Require.length("theta", theta, dimension());
    double[] logits = new double[loss.classes()];
    int[] predictions = new int[labels.length];
    for (int i = 0; i < predictions.length; i++) {
      logits(i, theta, logits);
      predictions[i] = Classes.largest(logits);
    }
    return predictions;
  }

  /** The share of the model's own rows whose most probable class is their label. */
  public double accuracy(double[] theta) {
    return Classes.accuracy(predictions(theta), labels);
  }
}
