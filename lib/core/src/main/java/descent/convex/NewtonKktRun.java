package descent.convex;

import descent.linalg.Vectors;
import descent.optimize.Counted;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.Optional;

/** One run of {@link NewtonKkt}. */
final class NewtonKktRun {
  /** ‖Aᵀh‖ below this share of ‖h‖ makes the violation stationary. */
  private static final double STATIONARY = 1e-7;

  private final ConstrainedProblem problem;
  private final double feasibility;
  private final KktPoint at;
  private final KktPoint trial;
  private final KktStep step;
  private final PenaltySearch search;
  private final Escape escape;
  private final ConstrainedRun run;
  private final double[] lambda;
  private final double[] work;

  NewtonKktRun(
      ConstrainedProblem problem,
      double[] x0,
      double feasibility,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.problem = problem;
    this.feasibility = feasibility;
    int n = x0.length;
    int m = problem.equalities().size();
    Counted objective = new Counted(problem.objective());
    at = new KktPoint(problem, objective);
    trial = new KktPoint(problem, objective);
    step = new KktStep(n, m);
    search = new PenaltySearch(at, trial, step);
    escape = new Escape(at, trial);
    lambda = new double[m];
    work = new double[n];
    System.arraycopy(x0, 0, at.x, 0, n);
    run = new ConstrainedRun(at, lambda, objective, feasibility, stopping, recording, observers);
  }

  ConstrainedResult run() {
    at.evaluate();
    if (at.isFinite()) {
      step.factor(at);
      step.leastSquares(at, lambda);
    }
    run.started(gradientNorm());
    while (run.goesOn()) {
      iterate();
    }
    boolean infeasible = run.stopReason() == StopReason.INFEASIBLE;
    return run.result(problem, infeasible ? Optional.of(contradiction()) : Optional.empty());
  }

  private double gradientNorm() {
    at.lagrangianGradient(lambda, work);
    return Vectors.norm(work);
  }

  private void iterate() {
    if (isStuckOutside()) {
      if (escape.succeeds()) {
        move(escape.stepSize(), false);
      } else {
        run.stop(StopReason.INFEASIBLE);
      }
    } else if (!step.compute(at, lambda)) {
      run.stop(StopReason.NON_FINITE_VALUE);
    } else if (search.succeeds()) {
      move(search.stepSize(), search.stepSize() == 1 && step.shift() == 0);
    } else {
      run.stop(trial.isFinite() ? StopReason.LINE_SEARCH_FAILED : StopReason.NON_FINITE_VALUE);
    }
  }

  private void move(double stepSize, boolean isNewtons) {
    run.leaving();
    at.copy(trial);
    step.factor(at);
    if (isNewtons) {
      System.arraycopy(step.multipliers, 0, lambda, 0, lambda.length);
    } else {
      step.leastSquares(at, lambda);
    }
    run.stepped(stepSize, gradientNorm());
  }

  /** Whether no direction lowers {@code ‖h‖} to first order, and {@code h} is not small. */
  private boolean isStuckOutside() {
    if (at.violation <= feasibility) {
      return false;
    }
    Arrays.fill(work, 0);
    double longest = 1;
    for (int i = 0; i < lambda.length; i++) {
      Vectors.axpy(at.residuals[i], at.normals[i], work);
      longest = Math.max(longest, Vectors.norm(at.normals[i]));
    }
    return Vectors.norm(work) <= STATIONARY * longest * at.residualNorm();
  }

  /** {@code Σ h_i(x)·h_i / ‖h(x)‖}: its gradient vanishes and its value is {@code ‖h(x)‖ > 0}. */
  private Certificate contradiction() {
    double norm = at.residualNorm();
    double[] weights = new double[lambda.length];
    for (int i = 0; i < weights.length; i++) {
      double weight = at.residuals[i] / norm;
      // What fulfils its equation has no part in the contradiction.
      weights[i] = Math.abs(weight) <= STATIONARY ? 0 : weight;
    }
    return new Certificate.Infeasible(Multipliers.zero(problem).withEqualities(weights));
  }
}
