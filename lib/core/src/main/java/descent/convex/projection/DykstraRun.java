package descent.convex.projection;

import descent.linalg.Vectors;
import descent.optimize.Evaluations;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.optimize.Watch;
import java.util.List;
import java.util.Optional;

/** One run of {@link Dykstra}. */
final class DykstraRun implements Iteration {
  /** A common point that is so many times farther than the point has moved is none. */
  private static final double FAR = 100;

  private static final double ROUNDING = 1e-12;

  private final double tolerance;
  private final double[] x;
  private final Projection[] sets;
  private final Watch watch;
  private final long startNanos = System.nanoTime();
  private final double[][] normals;
  private final double[][] feet;
  private final double[] z;
  private final double[] previous;
  private final double[] shifted;
  private int number;
  private double value;
  private double previousValue;
  private double change = Double.POSITIVE_INFINITY;
  private double stepLength;

  DykstraRun(
      double tolerance,
      double[] x,
      List<Projection> sets,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.tolerance = tolerance;
    this.x = x.clone();
    this.sets = sets.toArray(Projection[]::new);
    watch = new Watch(stopping, recording, observers);
    normals = new double[this.sets.length][x.length];
    feet = new double[this.sets.length][x.length];
    z = x.clone();
    previous = x.clone();
    shifted = new double[x.length];
  }

  DykstraResult follow() {
    Optional<StopReason> stop = reached();
    while (stop.isEmpty()) {
      cycle();
      stop = reached();
    }
    Result result =
        new Result(
            z,
            value,
            change,
            z,
            value,
            number,
            new Evaluations(0, 0, 0, 0),
            stop.get(),
            watch.trace(this));
    return new DykstraResult(result, normals, feet, clearance());
  }

  private void cycle() {
    System.arraycopy(z, 0, previous, 0, z.length);
    double squares = 0;
    for (int i = 0; i < sets.length; i++) {
      double[] p = normals[i];
      double[] foot = feet[i];
      for (int k = 0; k < z.length; k++) {
        shifted[k] = z[k] + p[k];
      }
      sets[i].project(shifted, foot);
      for (int k = 0; k < z.length; k++) {
        double difference = z[k] - foot[k];
        squares += difference * difference;
        p[k] = shifted[k] - foot[k];
        z[k] = foot[k];
      }
    }
    number++;
    change = Math.sqrt(squares);
    stepLength = Vectors.distance(z, previous);
    previousValue = value;
    double distance = Vectors.distance(z, x);
    value = 0.5 * distance * distance;
  }

  private Optional<StopReason> reached() {
    watch.see(this);
    if (!Double.isFinite(value)) {
      return Optional.of(StopReason.NON_FINITE_VALUE);
    }
    if (change <= tolerance) {
      return Optional.of(StopReason.STEP_TOLERANCE);
    }
    Optional<StopReason> stop = watch.reason(this);
    if (stop.isPresent()) {
      return stop;
    }
    return number > 0 && clearance() > FAR * Math.sqrt(2 * value)
        ? Optional.of(StopReason.INFEASIBLE)
        : Optional.empty();
  }

  /** No common point of the sets is nearer to {@code z}. */
  private double clearance() {
    double sum = 0;
    double terms = 0;
    for (int i = 0; i < sets.length; i++) {
      for (int k = 0; k < z.length; k++) {
        sum += normals[i][k] * (feet[i][k] - z[k]);
        terms += Math.abs(normals[i][k]) * (Math.abs(feet[i][k]) + Math.abs(z[k]));
      }
    }
    return -sum > ROUNDING * terms ? -sum / Math.sqrt(2 * value) : 0;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public double[] point() {
    return z.clone();
  }

  @Override
  public void copyPoint(double[] out) {
    System.arraycopy(z, 0, out, 0, z.length);
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
    return change;
  }

  @Override
  public double stepSize() {
    return number > 0 ? 1 : 0;
  }

  @Override
  public double stepLength() {
    return stepLength;
  }

  @Override
  public long evaluations() {
    return (long) number * sets.length;
  }

  @Override
  public long elapsedNanos() {
    return System.nanoTime() - startNanos;
  }
}
