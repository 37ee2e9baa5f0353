package descent.function.model;

import descent.argument.Require;
import descent.function.DesignMatrix;
import descent.function.LeastSquares;
import descent.function.Smooth;
import descent.function.TwiceDifferentiable;
import descent.function.loss.Labels;
import descent.function.loss.Sigmoid;
import descent.linalg.MatrixVector;
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
 * <tr><td>{@code X, y}</td><td>the data: {@code n} rows of {@code d} features, {@code n} labels; labels 0 and
 * 1 are converted by {@link Labels#signsFromBits}</td><td></td></tr>
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
 * Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning (2nd edition, 2009),
 * Section 4.4.1.
 */
public final class LogisticRegression implements TwiceDifferentiable, Smooth {
  private final DMatrixRMaj features;
  private final DMatrixRMaj design;
  private final double[] labels;
  private final boolean intercept;
  private final double lambda;
  private final double[] penalty;

  private LogisticRegression(
      DMatrixRMaj features, double[] labels, boolean intercept, double lambda) {
    this.features = features;
    this.labels = labels;
    this.intercept = intercept;
    this.lambda = lambda;
    design = intercept ? DesignMatrix.withOnes(features) : features;
    penalty = Linear.penalty(features.numCols, intercept, lambda);
  }

  /** Regression on these rows and labels ±1, with an intercept and without a ridge. */
  public static LogisticRegression of(double[][] x, double[] labels) {
    return ofChecked(DesignMatrix.of("x", x), labels);
  }

  /** Regression on the rows of a matrix, which is copied. */
  public static LogisticRegression of(DMatrixRMaj x, double[] labels) {
    return ofChecked(DesignMatrix.of("x", x), labels);
  }

  private static LogisticRegression ofChecked(DMatrixRMaj x, double[] labels) {
    double[] signs = Labels.signs("labels", labels);
    return new LogisticRegression(x, DesignMatrix.targets("labels", signs, x.numRows), true, 0);
  }

  /** The same without an intercept: the boundary passes through the origin. */
  public LogisticRegression withoutIntercept() {
    return new LogisticRegression(features, labels, false, lambda);
  }

  /** The same with the penalty {@code (λ/2)‖w‖²}, {@code λ ≥ 0}. */
  public LogisticRegression withRidge(double lambda) {
    return new LogisticRegression(
        features, labels, intercept, Require.nonNegative("lambda", lambda));
  }

  @Override
  public int dimension() {
    return design.numCols;
  }

  /** {@code n}, the number of observations. */
  public int observations() {
    return labels.length;
  }

  @Override
  public double value(double[] theta) {
    double losses = 0;
    for (int i = 0; i < labels.length; i++) {
      losses += Sigmoid.softplus(-labels[i] * MatrixVector.row(design, i, theta));
    }
    double squares = 0;
    for (int j = 0; j < penalty.length; j++) {
      squares += penalty[j] * theta[j] * theta[j];
    }
    return losses / labels.length + 0.5 * squares;
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    double squares = 0;
    for (int j = 0; j < penalty.length; j++) {
      gradient[j] = penalty[j] * theta[j];
      squares += gradient[j] * theta[j];
    }
    int n = labels.length;
    double losses = 0;
    for (int i = 0; i < n; i++) {
      double againstMargin = -labels[i] * MatrixVector.row(design, i, theta);
      losses += Sigmoid.softplus(againstMargin);
      double factor = -labels[i] * Sigmoid.of(againstMargin) / n;
      int offset = i * design.numCols;
      for (int j = 0; j < design.numCols; j++) {
        gradient[j] += factor * design.data[offset + j];
      }
    }
    return losses / n + 0.5 * squares;
  }

  /** {@code (1/n) Σ σ(mᵢ)σ(−mᵢ) xᵢxᵢᵀ + λI}, the intercept without {@code λ}. */
  @Override
  public void hessian(double[] theta, DMatrixRMaj hessian) {
    int p = design.numCols;
    hessian.zero();
    for (int i = 0; i < labels.length; i++) {
      double weight = Sigmoid.derivative(MatrixVector.row(design, i, theta)) / labels.length;
      int offset = i * p;
      for (int j = 0; j < p; j++) {
        double factor = weight * design.data[offset + j];
        for (int k = 0; k <= j; k++) {
          hessian.data[j * p + k] += factor * design.data[offset + k];
        }
      }
    }
    for (int j = 0; j < p; j++) {
      hessian.data[j * p + j] += penalty[j];
      for (int k = 0; k < j; k++) {
        hessian.data[k * p + j] = hessian.data[j * p + k];
      }
    }
  }

  /** {@code β}, the largest eigenvalue of {@code XᵀX/(4n) + diag(λ)}. Cost {@code O(nd² + d³)}. */
  @Override
  public double smoothness() {
    // Least squares at a quarter of the mean's scale has that matrix as its Hessian.
    return LeastSquares.sumOfSquares(design, labels)
        .withScale(0.25 / labels.length)
        .withRidge(penalty)
        .eigenvalues()
        .largest();
  }

  /** {@code λ} without an intercept; 0 with one, which is not penalized. */
  @Override
  public double strongConvexity() {
    return intercept ? 0 : lambda;
  }

  /** {@code P(y = +1 | x) = σ(b + wᵀx)} for one row of features. */
  public double probability(double[] theta, double[] row) {
    Require.length("theta", theta, dimension());
    return Sigmoid.of(Linear.score(theta, row, intercept));
  }

  /** {@code P(y = +1 | xᵢ)} for the model's own rows. */
  public double[] probabilities(double[] theta) {
    Require.length("theta", theta, dimension());
    double[] probabilities = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      probabilities[i] = Sigmoid.of(MatrixVector.row(design, i, theta));
    }
    return probabilities;
  }

  /** The share of the model's own rows whose probability is on their label's side of ½. */
  public double accuracy(double[] theta) {
    Require.length("theta", theta, dimension());
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      // A score of 0 counts as +1, as a probability of ½ and more does.
      double decision = MatrixVector.row(design, i, theta) >= 0 ? 1 : -1;
      right += decision == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
