package descent.function;

import descent.function.loss.TwiceDifferentiableLoss;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;

/**
 * The empirical risk of a linear model whose loss is {@code β_ℓ}-smooth and twice differentiable:
 * it has a Hessian, and bounds on its curvature.
 *
 * <pre>{@code ∇²f = (1/n) Σ ℓ″(b + wᵀxᵢ, yᵢ) x̃ᵢx̃ᵢᵀ + diag(0, λ, …, λ),   x̃ᵢ = (1, xᵢ)}</pre>
 *
 * <p>Losses put together from pieces have kinks in their derivative; {@link
 * TwiceDifferentiableLoss} says which value the second derivative has there. The Hessian costs
 * {@code O(nd²)} with dense rows; it is a dense matrix whatever the rows are.
 */
public final class SmoothRisk extends EmpiricalRisk
    implements TwiceDifferentiable, Smooth, SmoothTerms {
  private final TwiceDifferentiableLoss loss;

  SmoothRisk(
      TwiceDifferentiableLoss loss,
      Rows rows,
      double[] targets,
      boolean intercept,
      Ridge ridge,
      double multiple) {
    super(loss, rows, targets, intercept, ridge, multiple);
    this.loss = loss;
  }

  /**
   * The mean of a smooth loss, with an intercept and without a ridge.
   *
   * @param targets one for each row; for a loss of margins they are labels −1 and +1
   * @throws IllegalArgumentException if the loss curves without bound, as the exponential loss does
   */
  public static SmoothRisk of(TwiceDifferentiableLoss loss, Rows x, double[] targets) {
    double[] checked = checked(loss, x, targets);
    if (loss.smoothness().isEmpty()) {
      throw new IllegalArgumentException(
          "loss must be smooth, but the " + loss.name() + " loss curves without bound");
    }
    return new SmoothRisk(loss, x, checked, true, Ridge.none(x.columns() + 1), 1);
  }

  @Override
  public SmoothRisk withRidge(double lambda) {
    return new SmoothRisk(
        loss, rows, targets, first > 0, Ridge.from(first, dimension(), lambda), multiple);
  }

  @Override
  public SmoothRisk withoutIntercept() {
    return new SmoothRisk(loss, rows, targets, false, ridgeOfWeights(), multiple);
  }

  @Override
  public SmoothRisk on(Rows x, double[] targets) {
    return new SmoothRisk(loss, x, checkedLike(x, targets), first > 0, ridge, multiple);
  }

  @Override
  public TwiceDifferentiableLoss loss() {
    return loss;
  }

  @Override
  public void hessian(double[] theta, DMatrixRMaj hessian) {
    weightedGram(i -> loss.secondDerivative(prediction(theta, i), targets[i]), hessian);
  }

  /** {@code (1/n) Σ aᵢ x̃ᵢx̃ᵢᵀ + diag(λ)}. */
  private void weightedGram(IntToDoubleFunction a, DMatrixRMaj gram) {
    int p = dimension();
    gram.zero();
    for (int i = 0; i < targets.length; i++) {
      double weight = a.applyAsDouble(i) * (multiple / targets.length);
      if (first > 0) {
        // x̃ᵢ begins with 1: the first row is x̃ᵢ itself.
        gram.data[0] += weight;
        rows.addTo(i, weight, gram.data, 1);
      }
      rows.addOuterProduct(i, weight, gram, first);
    }
    for (int j = 0; j < p; j++) {
      gram.data[j * p + j] += ridge.lambda(j);
      for (int k = 0; k < j; k++) {
        gram.data[j * p + k] = gram.data[k * p + j];
      }
    }
  }

  /**
   * {@code (1/n) Σ ℓ″ᵢ (x̃ᵢᵀv) x̃ᵢ + λ∘v}, in two passes over each row: no matrix is formed. Cost
   * {@code O(nd)}, and with sparse rows {@code O(nnz)}.
   */
  @Override
  public void hessianProduct(double[] theta, double[] v, double[] product) {
    ridge.valueAndGradient(v, product);
    double weight = multiple / targets.length;
    for (int i = 0; i < targets.length; i++) {
      double along = prediction(v, i);
      double a = weight * loss.secondDerivative(prediction(theta, i), targets[i]) * along;
      if (a != 0) {
        rows.addTo(i, a, product, first);
        if (first > 0) {
          product[0] += a;
        }
      }
    }
  }

  /**
   * {@code β}: the largest eigenvalue of {@code (β_ℓ/n) X̃ᵀX̃ + diag(λ)}. Cost {@code O(nd² + d³)}.
   */
  @Override
  public double smoothness() {
    DMatrixRMaj gram = new DMatrixRMaj(dimension(), dimension());
    double bound = lossSmoothness();
    weightedGram(i -> bound, gram);
    return Quadratic.of(gram, new double[dimension()], 0).eigenvalues().largest();
  }

  /** {@code λ} without an intercept; 0 with one, which is not penalized. */
  @Override
  public double strongConvexity() {
    return ridge.smallest();
  }

  /** {@code β_ℓ‖x̃ᵢ‖² + λ}. Cost {@code O(d)}. */
  @Override
  public double termSmoothness(int i) {
    return multiple * lossSmoothness() * (rows.squaredNorm(i) + first) + ridge.largest();
  }

  private double lossSmoothness() {
    return loss.smoothness().orElseThrow();
  }
}
