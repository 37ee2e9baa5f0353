package descent.convex;

import descent.linalg.Vectors;
import descent.optimize.Counted;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Watch;
import java.util.Optional;

/**
 * The bookkeeping of a run on a constrained problem, as {@link descent.optimize.Run} does it
 * without constraints: it records, asks observers and stopping rules, keeps the best point and
 * watches the interrupt flag. What differs is that a rule of convergence counts at feasible points
 * only, and that the best point is the one with the least violation until some are feasible, then
 * the lowest of these.
 */
final class ConstrainedRun {
  private final KktPoint at;
  private final Counted objective;
  private final double feasibility;
  private final Watch watch;
  private final View view = new View();
  private final long startNanos = System.nanoTime();
  private final double[] previous;
  private final double[] best;
  private final double[] bestMultipliers;
  private final double[] multipliers;

  private double gradientNorm;
  private double previousValue;
  private double stepSize;
  private double stepLength;
  private double bestValue;
  private double bestViolation;
  private double bestGradientNorm;
  private boolean feasibleOnly;
  private int number;
  private Optional<StopReason> stop = Optional.empty();

  ConstrainedRun(
      KktPoint at,
      double[] multipliers,
      Counted objective,
      double feasibility,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.at = at;
    this.multipliers = multipliers;
    this.objective = objective;
    this.feasibility = feasibility;
    watch = new Watch(stopping, recording, observers);
    previous = at.x.clone();
    best = at.x.clone();
    bestMultipliers = multipliers.clone();
  }

  /** The start is evaluated and has its multipliers. */
  void started(double gradientNorm) {
    this.gradientNorm = gradientNorm;
    previousValue = at.value;
    keep();
  }

  /** The point has moved on, is evaluated and has its multipliers. */
  void stepped(double stepSize, double gradientNorm) {
    this.stepSize = stepSize;
    this.gradientNorm = gradientNorm;
    number++;
    stepLength = Vectors.distance(at.x, previous);
    if (isBetter()) {
      keep();
    }
  }

  /** Remembers what the next step starts from. */
  void leaving() {
    previousValue = at.value;
    System.arraycopy(at.x, 0, previous, 0, previous.length);
  }

  private boolean isBetter() {
    if (!at.isFinite()) {
      return false;
    }
    if (at.violation <= feasibility && bestViolation <= feasibility) {
      return at.value < bestValue;
    }
    return at.violation < bestViolation || Double.isNaN(bestViolation);
  }

  private void keep() {
    bestValue = at.value;
    bestViolation = at.violation;
    bestGradientNorm = gradientNorm;
    System.arraycopy(at.x, 0, best, 0, best.length);
    System.arraycopy(multipliers, 0, bestMultipliers, 0, multipliers.length);
  }

  /** Asks, once after each iteration, whether another one is wanted. */
  boolean goesOn() {
    if (stop.isPresent()) {
      return false;
    }
    watch.see(view);
    if (!at.isFinite() || !Double.isFinite(gradientNorm)) {
      stop = Optional.of(StopReason.NON_FINITE_VALUE);
      return false;
    }
    stop = askRules();
    if (stop.isEmpty()) {
      stop = watch.wish();
    }
    if (stop.isEmpty() && number > 0 && stepLength == 0) {
      stop = Optional.of(StopReason.NO_PROGRESS);
    }
    return stop.isEmpty();
  }

  private Optional<StopReason> askRules() {
    Optional<StopReason> reason = watch.reached(view);
    boolean early = reason.isPresent() && reason.get().converged() && at.violation > feasibility;
    if (!early) {
      return reason;
    }
    // Asked again with numbers that no tolerance takes, so that limits are not hidden.
    feasibleOnly = true;
    reason = watch.reached(view);
    feasibleOnly = false;
    return reason.filter(r -> !r.converged());
  }

  /** Ends the run for a reason that only the method can know. */
  void stop(StopReason reason) {
    stop = Optional.of(reason);
  }

  StopReason stopReason() {
    return stop.orElseThrow(() -> new IllegalStateException("the run has not stopped yet"));
  }

  /** The result, once the run has stopped. */
  ConstrainedResult result(ConstrainedProblem p, Optional<Certificate> certificate) {
    if (stopReason().converged() && at.violation <= feasibility) {
      keep();
    }
    Result result =
        new Result(
            best,
            bestValue,
            bestGradientNorm,
            at.x,
            at.value,
            number,
            objective.evaluations(),
            stopReason(),
            watch.trace(view));
    return new ConstrainedResult(
        result, Multipliers.zero(p).withEqualities(bestMultipliers), bestViolation, certificate);
  }

  private final class View implements ConstrainedIteration {
    private double seen(double value) {
      return feasibleOnly ? Double.NaN : value;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public double[] point() {
      return at.x.clone();
    }

    @Override
    public void copyPoint(double[] out) {
      System.arraycopy(at.x, 0, out, 0, out.length);
    }

    @Override
    public double value() {
      return seen(at.value);
    }

    @Override
    public double previousValue() {
      return seen(previousValue);
    }

    @Override
    public double gradientNorm() {
      return seen(gradientNorm);
    }

    @Override
    public double stepSize() {
      return stepSize;
    }

    @Override
    public double stepLength() {
      return seen(stepLength);
    }

    @Override
    public long evaluations() {
      return objective.evaluations().total();
    }

    @Override
    public long elapsedNanos() {
      return System.nanoTime() - startNanos;
    }

    @Override
    public double violation() {
      return at.violation;
    }

    @Override
    public double[] multipliers() {
      return multipliers.clone();
    }
  }
}
