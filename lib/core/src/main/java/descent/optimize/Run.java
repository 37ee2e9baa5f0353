package descent.optimize;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import java.util.Optional;

/**
 * The bookkeeping of one run, so that a method is its update rule and nothing else:
 *
 * <pre>{@code
 * Run run = new Run(f, x0, stopping, recording, observers);
 * while (run.goesOn()) {
 *   Vectors.axpy(-stepSize, run.gradient(), run.point());
 *   run.stepped(stepSize);
 * }
 * return run.result();
 * }</pre>
 *
 * It evaluates value and gradient after each step, keeps the best point, counts, records, asks
 * observers and stopping rules, and watches for values that are not finite, steps that lead
 * nowhere, and the thread's interrupt flag. After each iteration the order is: record, observers,
 * non-finite values, stopping rules, an observer's wish to stop, interrupt, no progress. Costs
 * three vector copies an iteration at most, and allocates nothing after the start unless it
 * records.
 */
public final class Run {
  private final Counted f;
  private final Watch watch;
  private final View view = new View();
  private final long startNanos = System.nanoTime();

  private final double[] x;
  private final double[] gradient;
  private final double[] previous;
  private final double[] best;
  private double value;
  private double gradientNorm;
  private double previousValue;
  private double startValue;
  private double bestValue;
  private double bestGradientNorm;
  private double stepSize;
  private double stepLength;
  private int number;
  private boolean remembers;
  private Optional<StopReason> stop = Optional.empty();

  /** Checks the arguments and evaluates the start. */
  public Run(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    Require.nonNull("f", f);
    Require.length("x0", x0, f.dimension());
    Require.finite("x0", x0);
    this.f = new Counted(f);
    watch = new Watch(stopping, recording, observers);
    x = x0.clone();
    previous = x0.clone();
    best = x0.clone();
    gradient = new double[x0.length];
    evaluate();
    previousValue = value;
    startValue = value;
    bestValue = value;
    bestGradientNorm = gradientNorm;
  }

  private void evaluate() {
    value = f.valueAndGradient(x, gradient);
    gradientNorm = Vectors.norm(gradient);
  }

  /** The objective, counted. */
  public Counted objective() {
    return f;
  }

  /** The current point itself: the method steps by changing it. */
  public double[] point() {
    return x;
  }

  /** The gradient at the current point, not to be changed. */
  public double[] gradient() {
    return gradient;
  }

  /** {@code f} at the current point. */
  public double value() {
    return value;
  }

  /** {@code ‖∇f‖₂} at the current point. */
  public double gradientNorm() {
    return gradientNorm;
  }

  /** The number of the step that comes next: 1 for the first. */
  public int nextStep() {
    return number + 1;
  }

  /** Asks, once after each iteration, whether another one is wanted. */
  public boolean goesOn() {
    if (stop.isPresent()) {
      return false;
    }
    watch.see(view);
    if (!Double.isFinite(value) || !Double.isFinite(gradientNorm)) {
      stop = Optional.of(StopReason.NON_FINITE_VALUE);
      return false;
    }
    stop = watch.reason(view);
    if (stop.isEmpty() && !remembers && isAtRest()) {
      stop = Optional.of(StopReason.NO_PROGRESS);
    }
    return stop.isEmpty();
  }

  /**
   * Whether the last step did not change the point, although it was made to: a step of size 0 is a
   * pause, unless the gradient is zero too.
   */
  public boolean isAtRest() {
    return number > 0 && stepLength == 0 && (stepSize > 0 || gradientNorm == 0);
  }

  /**
   * Tells that the method has moved the point, with this step size: evaluates there and completes
   * the iteration.
   */
  public void stepped(double stepSize) {
    moved(stepSize);
    evaluate();
    keepBest();
  }

  /**
   * The same for a method that has evaluated the point already, as a line search does: goes there
   * without another evaluation.
   *
   * @param stepSize the step size that led there
   * @param point {@code x_k}; copied
   * @param value {@code f(x_k)}
   * @param gradient {@code ∇f(x_k)}; copied
   */
  public void steppedTo(double stepSize, double[] point, double value, double[] gradient) {
    System.arraycopy(point, 0, x, 0, x.length);
    moved(stepSize);
    System.arraycopy(gradient, 0, this.gradient, 0, x.length);
    this.value = value;
    gradientNorm = Vectors.norm(gradient);
    keepBest();
  }

  private void moved(double stepSize) {
    this.stepSize = stepSize;
    number++;
    stepLength = Vectors.distance(x, previous);
    System.arraycopy(x, 0, previous, 0, x.length);
    previousValue = value;
  }

  private void keepBest() {
    // NaN is below nothing, and −∞ is no value to return to.
    if (value < bestValue && value > Double.NEGATIVE_INFINITY) {
      bestValue = value;
      bestGradientNorm = gradientNorm;
      System.arraycopy(x, 0, best, 0, x.length);
    }
  }

  /**
   * The same for a method that remembers earlier steps. A step of length 0 then does not end the
   * run, since the next one may lead on: a ball rests for a moment where it turns round. The method
   * itself has to {@link #stop} when nothing that it remembers changes any more.
   */
  public void steppedFromMemory(double stepSize) {
    remembers = true;
    stepped(stepSize);
  }

  /**
   * Ends the run for a reason that only the method can know. The current point stays the last one.
   */
  public void stop(StopReason reason) {
    stop = Optional.of(reason);
  }

  /** The result, once the run has stopped. */
  public Result result() {
    StopReason reason =
        stop.orElseThrow(() -> new IllegalStateException("the run has not stopped yet"));
    boolean answersWithLast = reason.converged() && isLowestUpToRounding();
    return new Result(
        answersWithLast ? x : best,
        answersWithLast ? value : bestValue,
        answersWithLast ? gradientNorm : bestGradientNorm,
        x,
        value,
        number,
        f.evaluations(),
        reason,
        watch.trace(view));
  }

  /**
   * Near a minimizer, rounding alone decides which of two values is lower, long before the gradient
   * vanishes; the point where the run converged is then a better answer than an earlier one.
   */
  private boolean isLowestUpToRounding() {
    double scale = Math.max(Math.abs(startValue), Math.abs(bestValue));
    return value <= bestValue + 0x1p-40 * scale;
  }

  private final class View implements Iteration {
    @Override
    public int number() {
      return number;
    }

    @Override
    public double[] point() {
      return x.clone();
    }

    @Override
    public void copyPoint(double[] out) {
      System.arraycopy(x, 0, out, 0, x.length);
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
      return gradientNorm;
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
      return f.total();
    }

    @Override
    public long elapsedNanos() {
      return System.nanoTime() - startNanos;
    }
  }
}
