package descent.function.loss;

import descent.argument.Require;
import org.ejml.data.DMatrixRMaj;

/**
 * The cross-entropy of several classes: the negative log-probability of the right one, where
 * softmax turns a vector of logits {@code z} into probabilities {@code p}.
 *
 * <pre>{@code pⱼ = e^{zⱼ} / Σₖ e^{zₖ}
 * ℓ(z, c) = −log p_c = log Σₖ e^{zₖ} − z_c
 * ∇ℓ = p − e_c,   ∇²ℓ = diag(p) − ppᵀ}</pre>
 *
 * Convex in {@code z} and ½-smooth, and no more than convex: adding a constant to all logits
 * changes nothing. Exponentials are taken of non-positive numbers only, so that logits of any size
 * are safe. With two classes it is {@link BinaryCrossEntropy} of {@code z₀ − z₁}. Cost {@code O(k)}
 * for {@code k} classes, without allocation. Source: Bishop, Pattern Recognition and Machine
 * Learning (2006), Section 4.3.4; for the bound ½ Böhning, Multinomial Logistic Regression
 * Algorithm, Annals of the Institute of Statistical Mathematics 44 (1992).
 *
 * @param classes {@code k}, at least 2
 */
public record CrossEntropy(int classes) {

  /** Checks the number of classes. */
  public CrossEntropy {
    Require.atLeast("classes", classes, 2);
  }

  /** {@code ℓ(z, c)} for {@code k} logits and the right class's index, from 0 on. */
  public double value(double[] logits, int rightClass) {
    int top = largest(logits);
    return Math.log1p(sumBeside(logits, top)) + (logits[top] - logits[rightClass]);
  }

  /** Returns {@code ℓ(z, c)} and writes {@code ∇ℓ = p − e_c} into {@code gradient}. */
  public double valueAndGradient(double[] logits, int rightClass, double[] gradient) {
    int top = largest(logits);
    double beside = exponentials(logits, top, gradient);
    // p_c − 1 as the sum of the others: near certainty the subtraction would leave no digits.
    double others = 0;
    for (int j = 0; j < classes; j++) {
      gradient[j] /= 1 + beside;
      others += j == rightClass ? 0 : gradient[j];
    }
    gradient[rightClass] = -others;
    return Math.log1p(beside) + (logits[top] - logits[rightClass]);
  }

  /**
   * Writes {@code ∇²ℓ = diag(p) − ppᵀ}, which is the same for every class, into {@code hessian}.
   */
  public void hessian(double[] logits, DMatrixRMaj hessian) {
    double[] p = new double[classes];
    probabilities(logits, p);
    for (int i = 0; i < classes; i++) {
      double others = 0;
      for (int j = 0; j < classes; j++) {
        if (j != i) {
          others += p[j];
          hessian.set(i, j, -p[i] * p[j]);
        }
      }
      hessian.set(i, i, p[i] * others);
    }
  }

  /** Softmax: writes {@code pⱼ = e^{zⱼ}/Σₖ e^{zₖ}} into {@code probabilities}. */
  public void probabilities(double[] logits, double[] probabilities) {
    double sum = 1 + exponentials(logits, largest(logits), probabilities);
    for (int j = 0; j < classes; j++) {
      probabilities[j] /= sum;
    }
  }

  /** {@code β = ½}. */
  public double smoothness() {
    return 0.5;
  }

  /** Convex, and not strictly. */
  public Convexity convexity() {
    return Convexity.CONVEX;
  }

  private int largest(double[] logits) {
    int top = 0;
    for (int j = 1; j < classes; j++) {
      if (logits[j] > logits[top]) {
        top = j;
      }
    }
    return top;
  }

  /** Writes {@code e^{zⱼ − z_top}} and returns the sum over the others than the top. */
  private double exponentials(double[] logits, int top, double[] out) {
    double sum = 0;
    for (int j = 0; j < classes; j++) {
      out[j] = j == top ? 1 : Math.exp(logits[j] - logits[top]);
      sum += j == top ? 0 : out[j];
    }
    return sum;
  }

  /** {@code Σ e^{zⱼ − z_top}} over the others; the top's own share is 1. */
  private double sumBeside(double[] logits, int top) {
    double sum = 0;
    for (int j = 0; j < classes; j++) {
      sum += j == top ? 0 : Math.exp(logits[j] - logits[top]);
    }
    return sum;
  }
}
