package descent.function;

import descent.argument.Require;
import descent.function.loss.HingeLoss;
import descent.function.loss.HuberLoss;
import descent.function.loss.Labels;
import descent.function.loss.LogisticLoss;
import descent.function.loss.Loss;
import descent.function.loss.MarginLoss;
import descent.function.loss.SquaredLoss;
import descent.function.loss.TwiceDifferentiableLoss;
import descent.linalg.Vectors;

/**
 * The regularized empirical risk of a linear model: the mean loss of its predictions over the data,
 * and a ridge if wanted.
 *
 * <pre>{@code f(b, w) = (1/n) Σ ℓ(b + wᵀxᵢ, yᵢ) + (λ/2)‖w‖²
 * ∇_w f = (1/n) Σ ℓ′(b + wᵀxᵢ, yᵢ) xᵢ + λw,   ∂f/∂b = (1/n) Σ ℓ′(b + wᵀxᵢ, yᵢ)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code ℓ}</td><td>the loss of a prediction; its derivative at a kink is a subgradient</td><td></td></tr>
 * <tr><td>{@code X, y}</td><td>the data: {@code n} rows of {@code d} features, dense or sparse, and {@code n}
 * targets, for losses of margins labels ±1</td><td></td></tr>
 * <tr><td>{@code b}</td><td>the intercept, never penalized</td><td>present</td></tr>
 * <tr><td>{@code λ}</td><td>the ridge</td><td>0</td></tr>
 * </table>
 *
 * <p>The parameters are one array, {@code θ = (b, w₁, …, w_d)}, or {@code w} alone without an
 * intercept. As a finite sum its terms are {@code fᵢ = ℓ(b + wᵀxᵢ, yᵢ)} and {@code r} is the ridge.
 * Convex if the loss is; {@link SmoothRisk} adds what a smooth loss gives.
 *
 * <p>A batch of {@code B} terms costs {@code O(Bd + d)}, and with sparse rows {@code O(nnz + d)}
 * for the {@code nnz} entries of its rows. Source: Shalev-Shwartz & Ben-David, Understanding
 * Machine Learning (2014), Chapters 9 and 13; sources that write {@code λ‖w‖²} mean half our {@code
 * λ}.
 */
public sealed class EmpiricalRisk implements SparseTerms permits SmoothRisk {
  final Rows rows;
  final double[] targets;

  /** Where the weights begin: after the intercept, if there is one. */
  final int first;

  final Ridge ridge;
  private final Loss loss;

  /** For each thread its own. */
  private final ThreadLocal<RowBlock> blocks;

  /** How often a term counts: {@code f = Σ ℓ + r}, the sum of numerical analysis, takes n. */
  final double multiple;

  EmpiricalRisk(
      Loss loss, Rows rows, double[] targets, boolean intercept, Ridge ridge, double multiple) {
    this.loss = loss;
    this.rows = rows;
    this.targets = targets;
    this.ridge = ridge;
    this.multiple = multiple;
    first = intercept ? 1 : 0;
    blocks = ThreadLocal.withInitial(() -> RowBlock.of(rows));
  }

  /**
   * The mean of any loss, with an intercept and without a ridge.
   *
   * @param targets one for each row; for a loss of margins they are labels −1 and +1
   */
  public static EmpiricalRisk of(Loss loss, Rows x, double[] targets) {
    if (loss instanceof TwiceDifferentiableLoss smooth && loss.smoothness().isPresent()) {
      return SmoothRisk.of(smooth, x, targets);
    }
    double[] checked = checked(loss, x, targets);
    return new EmpiricalRisk(loss, x, checked, true, Ridge.none(x.columns() + 1), 1);
  }

  /** Linear regression: the mean of {@code (b + wᵀxᵢ − yᵢ)²}. */
  public static SmoothRisk linear(Rows x, double[] y) {
    return SmoothRisk.of(SquaredLoss.full(), x, y);
  }

  /** Ridge regression: the mean of {@code (b + wᵀxᵢ − yᵢ)²}, and {@code (λ/2)‖w‖²}. */
  public static SmoothRisk ridge(Rows x, double[] y, double lambda) {
    return linear(x, y).withRidge(lambda);
  }

  /** Huber regression: squared up to residuals of {@code δ > 0}, absolute beyond. */
  public static SmoothRisk huber(Rows x, double[] y, double delta) {
    return SmoothRisk.of(new HuberLoss(delta), x, y);
  }

  /** Logistic regression, for labels −1 and +1. */
  public static SmoothRisk logistic(Rows x, double[] labels) {
    return SmoothRisk.of(new LogisticLoss(), x, labels);
  }

  /**
   * The linear support vector machine: the mean hinge loss {@code max(0, 1 − yᵢ(b + wᵀxᵢ))} for
   * labels −1 and +1, and {@code (λ/2)‖w‖²}, {@code λ > 0}. Sources that minimize {@code ½‖w‖² + C
   * Σ max(0, …)} have {@code C = 1/(nλ)}.
   */
  public static EmpiricalRisk supportVectorMachine(Rows x, double[] labels, double lambda) {
    Require.positive("lambda", lambda);
    return of(new HingeLoss(), x, labels).withRidge(lambda);
  }

  static double[] checked(Loss loss, Rows x, double[] targets) {
    Require.nonNull("loss", loss);
    Require.nonNull("x", x);
    if (loss instanceof MarginLoss) {
      double[] signs = Labels.signs("labels", targets);
      return DesignMatrix.targets("labels", signs, x.count());
    }
    return DesignMatrix.targets("y", targets, x.count());
  }

  /** The same with {@code (λ/2)‖w‖²} as its ridge, {@code λ ≥ 0}, in place of any other. */
  public EmpiricalRisk withRidge(double lambda) {
    return new EmpiricalRisk(
        loss, rows, targets, first > 0, Ridge.from(first, dimension(), lambda), multiple);
  }

  /** The same without an intercept. */
  public EmpiricalRisk withoutIntercept() {
    return new EmpiricalRisk(loss, rows, targets, false, ridgeOfWeights(), multiple);
  }

  /** The ridge of a model without an intercept. */
  final Ridge ridgeOfWeights() {
    return Ridge.from(0, rows.columns(), ridge.largest());
  }

  /**
   * The same loss, intercept and ridge on other data: trained on some rows, a model is judged on
   * others.
   */
  public EmpiricalRisk on(Rows x, double[] targets) {
    double[] checked = checkedLike(x, targets);
    return new EmpiricalRisk(loss, x, checked, first > 0, ridge, multiple);
  }

  final double[] checkedLike(Rows x, double[] targets) {
    double[] checked = checked(loss, x, targets);
    if (x.columns() != rows.columns()) {
      throw new IllegalArgumentException(
          "x has " + x.columns() + " columns but the model has " + rows.columns() + " features");
    }
    return checked;
  }

  @Override
  public final int dimension() {
    return rows.columns() + first;
  }

  @Override
  public final int terms() {
    return targets.length;
  }

  /** {@code ℓ}. */
  public Loss loss() {
    return loss;
  }

  /** The penalty of each parameter. */
  public final Ridge ridge() {
    return ridge;
  }

  /** The prediction {@code b + wᵀxᵢ}, or score, for the model's own row {@code i}. */
  public final double prediction(double[] theta, int i) {
    return withIntercept(theta, rows.dot(i, theta, first));
  }

  private double withIntercept(double[] theta, double weighted) {
    return first > 0 ? theta[0] + weighted : weighted;
  }

  /**
   * The prediction {@code b + wᵀx} for one row of features from outside of the model.
   *
   * @throws IllegalArgumentException if {@code theta} or the row has the wrong length
   */
  public final double prediction(double[] theta, double[] row) {
    Require.length("theta", theta, dimension());
    Require.nonNull("row", row);
    if (row.length != rows.columns()) {
      throw new IllegalArgumentException(
          "row has length "
              + row.length
              + " but the model has "
              + rows.columns()
              + (rows.columns() == 1 ? " feature" : " features"));
    }
    return withIntercept(theta, Vectors.dot(row, 0, theta, first, row.length));
  }

  /** The predictions for the model's own rows. */
  public final double[] predictions(double[] theta) {
    Require.length("theta", theta, dimension());
    double[] predictions = new double[targets.length];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = prediction(theta, i);
    }
    return predictions;
  }

  /** {@code (1/n) Σ ℓ(b + wᵀxᵢ, yᵢ)}: the objective without the ridge. */
  public final double meanLoss(double[] theta) {
    Require.length("theta", theta, dimension());
    return losses(theta) / targets.length;
  }

  /**
   * The share of the model's own rows whose prediction has their label's sign; 0 counts as +1.
   *
   * @throws IllegalStateException if the loss is none of margins, whose targets are labels ±1
   */
  public final double accuracy(double[] theta) {
    Require.length("theta", theta, dimension());
    if (!(loss instanceof MarginLoss)) {
      throw new IllegalStateException(
          "accuracy needs labels -1 and +1, but the targets of the "
              + loss.name()
              + " loss are numbers");
    }
    int right = 0;
    for (int i = 0; i < targets.length; i++) {
      right += (prediction(theta, i) >= 0 ? 1 : -1) == targets[i] ? 1 : 0;
    }
    return (double) right / targets.length;
  }

  private double losses(double[] theta) {
    double losses = 0;
    for (int i = 0; i < targets.length; i++) {
      losses += loss.value(prediction(theta, i), targets[i]);
    }
    return losses;
  }

  @Override
  public final double value(double[] theta) {
    return losses(theta) * (multiple / targets.length) + ridge.value(theta);
  }

  @Override
  public final double valueAndGradient(double[] theta, double[] gradient) {
    double penalty = ridge.valueAndGradient(theta, gradient);
    double weight = multiple / targets.length;
    double losses = 0;
    for (int i = 0; i < targets.length; i++) {
      losses += term(i, weight, theta, gradient);
    }
    return losses * weight + penalty;
  }

  @Override
  public final double batch(Batch batch, double[] theta, double[] gradient) {
    RowBlock block = blocks.get();
    double value = ridge.valueAndGradient(theta, gradient);
    for (int from = 0; from < batch.size(); from += RowBlock.CAPACITY) {
      int size = block.take(batch, from);
      value += losses(block, batch, from, size, theta);
      block.addSlopesTo(gradient, first);
      for (int k = 0; k < size && first > 0; k++) {
        gradient[0] += block.slopes[k];
      }
    }
    return value;
  }

  /** Returns the weighted losses of a block and leaves their slopes by the predictions in it. */
  private double losses(RowBlock block, Batch batch, int from, int size, double[] theta) {
    block.multiply(theta, first);
    double value = 0;
    for (int k = 0; k < size; k++) {
      double target = targets[block.term(k)];
      double prediction = withIntercept(theta, block.products[k]);
      double weight = multiple * batch.weight(from + k);
      value += weight * loss.valueAndDerivative(prediction, target, block.slopes, k);
      block.slopes[k] *= weight;
    }
    return value;
  }

  /** Returns {@code ℓᵢ} and adds its gradient, {@code weight} times, while the row is at hand. */
  private double term(int i, double weight, double[] theta, double[] gradient) {
    double prediction = prediction(theta, i);
    double slope = weight * loss.derivative(prediction, targets[i]);
    if (slope != 0) {
      rows.addTo(i, slope, gradient, first);
      if (first > 0) {
        gradient[0] += slope;
      }
    }
    return loss.value(prediction, targets[i]);
  }

  /** With sparse rows and without a ridge. */
  @Override
  public final boolean hasSparseGradients() {
    return rows instanceof SparseRows && ridge.largest() == 0;
  }

  @Override
  public final double batch(Batch batch, double[] theta, double[] gradient, Support support) {
    RowBlock block = blocks.get();
    double value = 0;
    for (int from = 0; from < batch.size(); from += RowBlock.CAPACITY) {
      int size = block.take(batch, from);
      value += losses(block, batch, from, size, theta);
      block.addSlopesTo(gradient, first, support);
      for (int k = 0; k < size && first > 0; k++) {
        if (block.slopes[k] != 0) {
          gradient[0] += block.slopes[k];
          support.add(0);
        }
      }
    }
    return value;
  }
}
