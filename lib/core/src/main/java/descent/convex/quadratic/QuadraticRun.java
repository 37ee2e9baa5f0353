package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.Certificate;
import descent.convex.ConstrainedResult;
import descent.linalg.Vectors;
import descent.optimize.Evaluations;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import descent.optimize.Recorder;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Optional;

/**
 * The bookkeeping of one run on a quadratic program: the method tells where it is ({@link #at}) and
 * asks whether to go on. After each iteration the order is: record, observers, non-finite values,
 * the method's own reason, stopping rules, an observer's wish to stop, interrupt.
 */
final class QuadraticRun {
  private final ConstraintRows constraints;
  private final double feasible;
  private final Stopping stopping;
  private final Observer[] observers;
  private final Recorder recorder;
  private final View view = new View();
  private final long startNanos = System.nanoTime();

  private final Place now;
  private final Place best;
  private final double[] previous;
  private double previousValue;
  private double stepSize;
  private double stepLength;
  private int number = -1;
  private boolean settled;
  private Optional<StopReason> stop = Optional.empty();
  private Optional<Certificate> certificate = Optional.empty();
  private Optional<ConstrainedResult> proof = Optional.empty();

  /** Checks the arguments; a violation up to {@code feasible} counts as none. */
  QuadraticRun(
      ConstraintRows constraints,
      double feasible,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.constraints = constraints;
    this.feasible = feasible;
    this.stopping = Require.nonNull("stopping", stopping);
    this.recorder = new Recorder(Require.nonNull("recording", recording));
    this.observers = Require.nonNull("observers", observers).clone();
    for (Observer observer : this.observers) {
      Require.nonNull("observer", observer);
    }
    int n = constraints.variables();
    int equalities = constraints.equalities().length;
    now = new Place(n, equalities, constraints.inequalities());
    best = new Place(n, equalities, constraints.inequalities());
    previous = new double[n];
  }

  /**
   * Completes an iteration; the first call is the start, the arrays are copied.
   *
   * @param x the point
   * @param y multipliers of all equalities
   * @param z multipliers of all inequalities
   * @param value {@code f(x)}
   * @param lagrangianGradient {@code ∇_x L}
   * @param stepSize the step size that led there
   */
  void at(
      double[] x,
      double[] y,
      double[] z,
      double value,
      double[] lagrangianGradient,
      double stepSize) {
    number++;
    System.arraycopy(now.x, 0, previous, 0, previous.length);
    previousValue = number == 0 ? value : now.value;
    System.arraycopy(x, 0, now.x, 0, now.x.length);
    System.arraycopy(y, 0, now.y, 0, now.y.length);
    System.arraycopy(z, 0, now.z, 0, now.z.length);
    now.value = value;
    now.stationarity = Vectors.norm(lagrangianGradient);
    now.violation = constraints.violation(x);
    now.residual =
        Math.max(
            Math.max(Vectors.maxNorm(lagrangianGradient), now.violation), complementarity(x, z));
    this.stepSize = number == 0 ? 0 : stepSize;
    stepLength = number == 0 ? 0 : Vectors.distance(now.x, previous);
    if (number == 0 || (!settled && isBetter())) {
      best.copy(now);
    }
  }

  /** What the multipliers of inequalities miss: {@code |z_j (Cx − d)_j|} or {@code −z_j}. */
  private double complementarity(double[] x, double[] z) {
    double largest = 0;
    for (int j = 0; j < z.length; j++) {
      // Without this, an infinite slack would make a NaN of a zero multiplier.
      double product = z[j] == 0 ? 0 : z[j] * (constraints.row(j, x) - constraints.rightSides()[j]);
      largest = Math.max(largest, Math.max(Math.abs(product), -z[j]));
    }
    return largest;
  }

  private boolean isBetter() {
    if (!Double.isFinite(now.value)) {
      return false;
    }
    if (now.violation <= feasible && best.violation <= feasible) {
      return now.value < best.value;
    }
    return now.violation < best.violation || !Double.isFinite(best.value);
  }

  /**
   * Tells that the current point fulfils the method's criterion: it is the answer, unless a later
   * one fulfils it better and is told too.
   */
  void settle() {
    settled = true;
    best.copy(now);
  }

  /** The largest residual of the KKT conditions at the current point. */
  double residual() {
    return now.residual;
  }

  /** Ends the run at the next question, unless the values are not finite. */
  void stop(StopReason reason) {
    if (reason.converged() && stop.isEmpty() && !settled) {
      settle();
    }
    if (stop.isEmpty()) {
      stop = Optional.of(reason);
    }
  }

  /** Ends the run with a certificate. */
  void stop(StopReason reason, Certificate certificate) {
    stop(reason);
    this.certificate = Optional.of(certificate);
  }

  /** Ends the run with what another method has proved, and its point. */
  void stop(ConstrainedResult proof) {
    stop(proof.stopReason());
    this.proof = Optional.of(proof);
  }

  /** Asks, once after each iteration, whether another one is wanted. */
  boolean goesOn() {
    recorder.record(view);
    Observer.Answer answer = Observer.Answer.CONTINUE;
    for (Observer observer : observers) {
      if (observer.observe(view) == Observer.Answer.STOP) {
        answer = Observer.Answer.STOP;
      }
    }
    if (!Double.isFinite(now.value) || !Double.isFinite(now.residual)) {
      stop = Optional.of(StopReason.NON_FINITE_VALUE);
    }
    if (stop.isEmpty()) {
      stop = asked(answer);
      // What has been reached already is not lost by a limit.
      stop = stop.isPresent() && settled ? Optional.of(StopReason.KKT_TOLERANCE) : stop;
    }
    return stop.isEmpty();
  }

  private Optional<StopReason> asked(Observer.Answer answer) {
    Optional<StopReason> reached = stopping.reached(view);
    if (reached.isPresent()) {
      return reached;
    }
    if (answer == Observer.Answer.STOP) {
      return Optional.of(StopReason.OBSERVER);
    }
    return Thread.currentThread().isInterrupted()
        ? Optional.of(StopReason.INTERRUPTED)
        : Optional.empty();
  }

  /** The result, once the run has stopped. */
  ConstrainedResult result() {
    StopReason reason =
        stop.orElseThrow(() -> new IllegalStateException("the run has not stopped yet"));
    if (proof.isPresent() && proof.get().stopReason() == reason) {
      ConstrainedResult p = proof.get();
      Result result = result(reason, p.minimizer(), p.minimum(), p.result().gradientNorm());
      return new ConstrainedResult(result, p.multipliers(), p.violation(), p.certificate());
    }
    // A caller's rule may call converged what the method has not told yet.
    Place answer = reason.converged() && !settled ? now : best;
    return new ConstrainedResult(
        result(reason, answer.x, answer.value, answer.stationarity),
        constraints.multipliers(answer.y, answer.z),
        answer.violation,
        certificate);
  }

  private Result result(
      StopReason reason, double[] minimizer, double minimum, double stationarity) {
    int evaluations = number + 1;
    return new Result(
        minimizer,
        minimum,
        stationarity,
        now.x,
        now.value,
        number,
        new Evaluations(evaluations, evaluations, 0, 0),
        reason,
        recorder.trace(view));
  }

  private final class View implements Iteration {
    @Override
    public int number() {
      return number;
    }

    @Override
    public double[] point() {
      return now.x.clone();
    }

    @Override
    public void copyPoint(double[] out) {
      System.arraycopy(now.x, 0, out, 0, now.x.length);
    }

    @Override
    public double value() {
      return now.value;
    }

    @Override
    public double previousValue() {
      return previousValue;
    }

    @Override
    public double gradientNorm() {
      return now.residual;
    }

    @Override
    public double stepSize() {
      return stepSize;
    }

    @Override
    public double stepLength() {
      return stepLength;
    }

    @Override
    public long evaluations() {
      return 2L * (number + 1);
    }

    @Override
    public long elapsedNanos() {
      return System.nanoTime() - startNanos;
    }
  }
}
