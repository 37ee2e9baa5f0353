package descent.convex;

import descent.linalg.Vectors;

/**
 * Backtracking on the exact penalty {@code φ(x) = f(x) + ρ‖h(x)‖₂}: a step size {@code α} is
 * accepted if {@code φ(x + αp) ≤ φ(x) + 10⁻⁴ α D} with {@code D = ∇fᵀp − ρ(‖h‖ − ‖h + Ap‖)}. The
 * weight {@code ρ} grows to {@code 2‖λ⁺‖}, and further where {@code D} would not be negative
 * enough; afterwards it halves from step to step, since a weight that only grows ends in steps too
 * short to follow a curved constraint. A full step that curves away from the constraints is bent
 * back to them once, by {@code −A⁺h(x + p)}: without this second-order correction the penalty
 * refuses good steps near the minimizer (Maratos' effect). Source: Nocedal & Wright (2006),
 * Sections 15.4, 15.6 and 18.3.
 */
final class PenaltySearch {
  private static final double SUFFICIENT = 1e-4;
  private static final double SHARE = 0.9;
  private static final double FADING = 0.5;
  private static final int MOST_TRIALS = 60;

  private final KktPoint at;
  private final KktPoint trial;
  private final KktStep step;
  private final double[] correction;
  private final double[] linearized;
  private double weight = 1;
  private double slope;
  private double stepSize;

  PenaltySearch(KktPoint at, KktPoint trial, KktStep step) {
    this.at = at;
    this.trial = trial;
    this.step = step;
    correction = new double[at.x.length];
    linearized = new double[at.residuals.length];
  }

  /** {@code α}, after success. */
  double stepSize() {
    return stepSize;
  }

  /** Whether an acceptable step was found; the trial point is then where it leads. */
  boolean succeeds() {
    double reduction = at.residualNorm() - linearizedNorm();
    double descent = Vectors.dot(at.gradient, step.direction);
    double needed = (descent + 0.5 * Math.max(0, step.bend())) / (SHARE * reduction);
    double least = 2 * Vectors.norm(step.multipliers);
    double required = reduction > 0 ? Math.max(least, needed) : least;
    weight = Math.max(Math.max(1, FADING * weight), required);
    slope = descent - weight * Math.max(0, reduction);
    stepSize = 1;
    for (int i = 0; i < MOST_TRIALS; i++) {
      tryStep();
      if (isAccepted() || (i == 0 && correct())) {
        return true;
      }
      stepSize *= shrink();
    }
    return false;
  }

  private double linearizedNorm() {
    for (int i = 0; i < linearized.length; i++) {
      linearized[i] = at.residuals[i] + Vectors.dot(at.normals[i], step.direction);
    }
    return Vectors.norm(linearized);
  }

  private void tryStep() {
    for (int k = 0; k < at.x.length; k++) {
      trial.x[k] = at.x[k] + stepSize * step.direction[k];
    }
    trial.evaluate();
  }

  private boolean isAccepted() {
    double rounding = 0x1p-50 * (Math.abs(at.value) + weight * at.residualNorm());
    return trial.isFinite()
        && penalty(trial) <= penalty(at) + SUFFICIENT * stepSize * slope + rounding;
  }

  private double penalty(KktPoint point) {
    return point.value + weight * point.residualNorm();
  }

  private boolean correct() {
    if (!trial.isFinite() || !(trial.residualNorm() > 0)) {
      return false;
    }
    step.restore(trial.residuals, correction);
    Vectors.axpy(1, correction, trial.x);
    trial.evaluate();
    return isAccepted();
  }

  /** The minimizer of the parabola through both values and the slope, between 0.1 and 0.5. */
  private double shrink() {
    double rise = penalty(trial) - penalty(at) - stepSize * slope;
    double minimizer = -stepSize * slope / (2 * rise);
    return minimizer >= 0.1 ? Math.min(minimizer, 0.5) : Double.isNaN(minimizer) ? 0.5 : 0.1;
  }
}
