package descent.convex;

import descent.linalg.SymmetricEigen;
import org.ejml.data.DMatrixRMaj;

/**
 * Leaves a point where the violation {@code ‖h‖} is stationary but no local minimum, as the centre
 * of a circle that is to be met: along the direction in which {@code ½‖h‖²} bends down most, until
 * the violation has fallen.
 */
final class Escape {
  private static final double NEGATIVE = 1e-8;
  private static final int MOST_TRIALS = 40;

  private final KktPoint at;
  private final KktPoint trial;
  private double stepSize;

  Escape(KktPoint at, KktPoint trial) {
    this.at = at;
    this.trial = trial;
  }

  /** The step size, after success. */
  double stepSize() {
    return stepSize;
  }

  /** Whether there is a way; the trial point is then where it leads. */
  boolean succeeds() {
    int n = at.x.length;
    DMatrixRMaj hessian = new DMatrixRMaj(n, n);
    at.violationHessian(hessian, new DMatrixRMaj(n, n));
    double scale = 0;
    for (double entry : hessian.data) {
      scale = Math.max(scale, Math.abs(entry));
    }
    SymmetricEigen eigen = new SymmetricEigen(n);
    if (!Double.isFinite(scale) || !eigen.decompose(hessian.data)) {
      return false;
    }
    int least = eigen.least();
    return eigen.values()[least] < -NEGATIVE * scale && searches(eigen.vector(least));
  }

  private boolean searches(double[] direction) {
    stepSize = 1;
    for (int i = 0; i < MOST_TRIALS; i++) {
      for (int k = 0; k < direction.length; k++) {
        trial.x[k] = at.x[k] + stepSize * direction[k];
      }
      trial.evaluate();
      if (trial.isFinite() && trial.residualNorm() < at.residualNorm()) {
        return true;
      }
      stepSize /= 2;
    }
    return false;
  }
}
