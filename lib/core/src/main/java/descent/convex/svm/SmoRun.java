package descent.convex.svm;

import descent.optimize.Evaluations;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Watch;
import java.util.Optional;

/**
 * The bookkeeping of one run: what {@link descent.optimize.Run} is to methods that evaluate an
 * objective. Here no step evaluates it, since its decrease is known.
 */
final class SmoRun implements Iteration {
  private final SupportVectorMachine machine;
  private final KernelRows kernel;
  private final DualPath path;
  private final Watch watch;
  private final long startNanos = System.nanoTime();
  private Optional<StopReason> stop = Optional.empty();
  private int number;
  private double value;
  private double previousValue;
  private double violation;
  private double stepSize;

  SmoRun(
      SupportVectorMachine machine,
      KernelRows kernel,
      DualPath path,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.machine = machine;
    this.kernel = kernel;
    this.path = path;
    watch = new Watch(stopping, recording, observers);
  }

  /**
   * Asks, once after each iteration, whether another one is wanted.
   *
   * @param end why the method itself wants none, if it does not; this comes before all other rules
   */
  boolean goesOn(double violation, Optional<StopReason> end) {
    this.violation = violation;
    watch.see(this);
    stop = end.isPresent() ? end : watch.reason(this);
    return stop.isEmpty();
  }

  /** Why the run does not go on. */
  StopReason stopReason() {
    return stop.orElseThrow();
  }

  /** Corrects the violation, where rows that did not take part have come back. */
  void endsWith(double wholeViolation) {
    violation = wholeViolation;
  }

  /** Sets the value at the start, which is 0 otherwise. */
  void startAt(double startValue) {
    value = startValue;
    previousValue = startValue;
  }

  /**
   * Completes an iteration that moved two multipliers by {@code t} and the value by {@code change}.
   */
  void stepped(double t, double change) {
    number++;
    stepSize = t;
    previousValue = value;
    value += change;
  }

  /** Follows the path to its end. */
  SmoResult follow() {
    StopReason reason = path.run(this);
    double[] alpha = point();
    double[] scores = new double[alpha.length];
    path.copyScores(scores);
    Optional<SupportVectorClassifier> classifier =
        reason == StopReason.INFEASIBLE || reason == StopReason.NON_FINITE_VALUE
            ? Optional.empty()
            : Optional.of(new SupportVectorClassifier(machine, alpha, scores));
    double minimum = classifier.map(found -> -found.dualObjective()).orElse(value);
    Result result =
        new Result(
            alpha,
            minimum,
            violation,
            alpha,
            minimum,
            number,
            new Evaluations(0, 0, 0, kernel.rows()),
            reason,
            watch.trace(this));
    return new SmoResult(result, classifier, kernel.rows(), kernel.evaluations());
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public double[] point() {
    double[] alpha = new double[kernel.count()];
    path.copyMultipliers(alpha);
    return alpha;
  }

  @Override
  public void copyPoint(double[] out) {
    path.copyMultipliers(out);
  }

  @Override
  public double value() {
    return value;
  }

  @Override
  public double previousValue() {
    return previousValue;
  }

  @Override
  public double gradientNorm() {
    return violation;
  }

  @Override
  public double stepSize() {
    return stepSize;
  }

  @Override
  public double stepLength() {
    return Math.sqrt(2) * stepSize;
  }

  @Override
  public long evaluations() {
    return kernel.rows();
  }

  @Override
  public long elapsedNanos() {
    return System.nanoTime() - startNanos;
  }
}
