package descent.convex;

import descent.function.HessianProduct;
import descent.function.TwiceDifferentiable;
import descent.linalg.Vectors;
import descent.optimize.Counted;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Objective and equality constraints with their derivatives at one point. Constraints are evaluated
 * as often as the objective, whose evaluations are counted. Nothing allocates after the start but
 * the functions themselves.
 */
final class KktPoint {
  final double[] x;
  final double[] gradient;
  final double[] residuals;
  final double[][] normals;
  double value;
  double violation;

  private final Counted objective;
  private final boolean hasMatrix;
  private final List<Constraint> equalities;
  private final double[] unit;
  private final double[] column;

  KktPoint(ConstrainedProblem p, Counted objective) {
    int n = objective.dimension();
    this.objective = objective;
    hasMatrix = p.objective() instanceof TwiceDifferentiable;
    equalities = p.equalities();
    unit = new double[n];
    column = new double[n];
    x = new double[n];
    gradient = new double[n];
    residuals = new double[equalities.size()];
    normals = new double[equalities.size()][n];
  }

  /** Values and gradients at {@code x}. */
  void evaluate() {
    value = objective.valueAndGradient(x, gradient);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = equalities.get(i).function().valueAndGradient(x, normals[i]);
    }
    violation = Vectors.maxNorm(residuals);
  }

  /** Takes over another point with all that is known there. */
  void copy(KktPoint other) {
    System.arraycopy(other.x, 0, x, 0, x.length);
    System.arraycopy(other.gradient, 0, gradient, 0, x.length);
    System.arraycopy(other.residuals, 0, residuals, 0, residuals.length);
    for (int i = 0; i < normals.length; i++) {
      System.arraycopy(other.normals[i], 0, normals[i], 0, x.length);
    }
    value = other.value;
    violation = other.violation;
  }

  boolean isFinite() {
    boolean finite =
        Double.isFinite(value)
            && Double.isFinite(Vectors.maxNorm(gradient))
            && Double.isFinite(violation);
    for (double[] normal : normals) {
      finite &= Double.isFinite(Vectors.maxNorm(normal));
    }
    return finite;
  }

  /** {@code ‖h(x)‖₂}. */
  double residualNorm() {
    return Vectors.norm(residuals);
  }

  /** {@code out ← ∇f + Σ λ_i ∇h_i}. */
  void lagrangianGradient(double[] multipliers, double[] out) {
    System.arraycopy(gradient, 0, out, 0, x.length);
    for (int i = 0; i < normals.length; i++) {
      Vectors.axpy(multipliers[i], normals[i], out);
    }
  }

  /** {@code sum ← ∇²f + Σ λ_i ∇²h_i}; {@code part} is overwritten. */
  void lagrangianHessian(double[] multipliers, DMatrixRMaj sum, DMatrixRMaj part) {
    hessian(objective, hasMatrix, sum);
    addHessians(multipliers, sum, part);
  }

  /** The Hessian of {@code ½‖h‖²}: {@code sum ← Σ (∇h_i ∇h_iᵀ + h_i ∇²h_i)}. */
  void violationHessian(DMatrixRMaj sum, DMatrixRMaj part) {
    sum.zero();
    addHessians(residuals, sum, part);
    for (double[] normal : normals) {
      for (int i = 0; i < x.length; i++) {
        Vectors.axpy(normal[i], normal, 0, sum.data, i * x.length, x.length);
      }
    }
  }

  private void addHessians(double[] multipliers, DMatrixRMaj sum, DMatrixRMaj part) {
    for (int i = 0; i < residuals.length; i++) {
      HessianProduct h = (HessianProduct) equalities.get(i).function();
      hessian(h, h instanceof TwiceDifferentiable, part);
      for (int k = 0; k < sum.data.length; k++) {
        sum.data[k] += multipliers[i] * part.data[k];
      }
    }
  }

  private void hessian(HessianProduct function, boolean hasMatrix, DMatrixRMaj out) {
    if (hasMatrix) {
      ((TwiceDifferentiable) function).hessian(x, out);
      return;
    }
    for (int j = 0; j < x.length; j++) {
      unit[j] = 1;
      function.hessianProduct(x, unit, column);
      unit[j] = 0;
      for (int i = 0; i < x.length; i++) {
        out.set(i, j, column[i]);
      }
    }
  }
}
