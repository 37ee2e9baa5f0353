package descent.convex.quadratic;

import descent.convex.ConstrainedResult;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.stream.IntStream;

/** One run of {@link InteriorPoint}. */
final class InteriorPointRun {
  /** Growth of the iterates by which a program without a minimum shows itself. */
  private static final double SUSPECT = 1e-8;

  /** An error that no step makes smaller. */
  private static final double ROUNDING = 1e-13;

  /** An error from which every step but those that rounding spoils makes it smaller. */
  private static final double ALMOST = 1e-5;

  private static final int PATIENCE = 15;
  private static final int PATIENCE_AT_THE_END = 4;

  private final QuadraticProgram program;
  private final double tolerance;
  private final ConstraintRows constraints;
  private final EqualityRank rank;
  private final double[][] e;
  private final double[] eRight;
  private final double[] d;
  private final double[] c;
  private final NewtonSystem system;
  private final QuadraticRun run;

  private final double[] x;
  private final double[] y;
  private final double[] allY;
  private final double[] z;
  private final double[] s;
  private final double[] dx;
  private final double[] dy;
  private final double[] dz;
  private final double[] ds;
  private final double[] weights;
  private final double[] target;
  private final double[] scratch;
  private final double[] right;
  private final double[] rightOfEqualities;
  private final double[] product;
  private final double[] pull;
  private final double[] dual;
  private final double[] equality;
  private final double[] slack;
  private double value;

  /** The part of the way to the boundary that is gone. */
  private double fraction;

  private double leastError = Double.POSITIVE_INFINITY;
  private int sinceLeast;

  InteriorPointRun(
      QuadraticProgram program,
      double tolerance,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.program = program;
    this.tolerance = tolerance;
    constraints = new ConstraintRows(program);
    run = new QuadraticRun(constraints, tolerance, stopping, recording, observers);
    rank = EqualityRank.of(constraints);
    int[] independent = rank.independent();
    e = new double[independent.length][];
    eRight = new double[independent.length];
    for (int i = 0; i < e.length; i++) {
      e[i] = constraints.equalities()[independent[i]];
      eRight[i] = constraints.equalityRightSides()[independent[i]];
    }
    d = constraints.rightSides();
    c = program.c();
    system = new NewtonSystem(program.q(), constraints, e);
    int n = c.length;
    int m = d.length;
    x = new double[n];
    y = new double[e.length];
    allY = new double[constraints.equalities().length];
    z = new double[m];
    s = new double[m];
    dx = new double[n];
    dy = new double[e.length];
    dz = new double[m];
    ds = new double[m];
    weights = new double[m];
    target = new double[m];
    scratch = new double[m];
    right = new double[n];
    rightOfEqualities = new double[e.length];
    product = new double[n];
    pull = new double[n];
    dual = new double[n];
    equality = new double[e.length];
    slack = new double[m];
  }

  ConstrainedResult result() {
    start();
    evaluate(0);
    if (rank.contradiction().isPresent()) {
      run.stop(StopReason.INFEASIBLE, FeasibleStart.contradiction(constraints, rank));
    }
    judge();
    while (run.goesOn()) {
      evaluate(step());
      judge();
    }
    return run.result();
  }

  /**
   * The point that minimizes {@code ½xᵀQx + cᵀx + ½‖d − Cx‖²} on the equalities, with {@code s = d
   * − Cx} and {@code z = −s} shifted to be positive (Nocedal & Wright, section 16.6).
   */
  private void start() {
    Arrays.fill(weights, 1);
    Arrays.setAll(right, i -> -c[i]);
    constraints.addTransposed(d, right);
    if (!system.factor(weights)) {
      Arrays.fill(s, 1);
      Arrays.fill(z, 1);
      return;
    }
    system.solve(right, eRight, x, y);
    constraints.multiply(x, s);
    for (int j = 0; j < s.length; j++) {
      z[j] = s[j] - d[j];
      s[j] = -z[j];
    }
    shift(s);
    shift(z);
    double products = Vectors.dot(s, z);
    double ofS = sum(s);
    double ofZ = sum(z);
    for (int j = 0; j < s.length; j++) {
      s[j] += ofZ > 0 ? 0.5 * products / ofZ : 0;
      z[j] += ofS > 0 ? 0.5 * products / ofS : 0;
      s[j] = Math.max(s[j], 1e-3);
      z[j] = Math.max(z[j], 1e-3);
    }
  }

  private static void shift(double[] positive) {
    double least = 0;
    for (double entry : positive) {
      least = Math.min(least, entry);
    }
    for (int j = 0; j < positive.length; j++) {
      positive[j] -= 1.5 * least;
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Computes the residuals at the current point, and tells the run. */
  private void evaluate(double stepSize) {
    value = program.constant();
    for (int i = 0; i < x.length; i++) {
      product[i] = Vectors.dot(program.q()[i], x);
      value += x[i] * (0.5 * product[i] + c[i]);
      pull[i] = 0;
    }
    constraints.addTransposed(z, pull);
    for (int i = 0; i < e.length; i++) {
      Vectors.axpy(y[i], e[i], pull);
      equality[i] = Vectors.dot(e[i], x) - eRight[i];
      allY[rank.independent()[i]] = y[i];
    }
    for (int i = 0; i < x.length; i++) {
      dual[i] = product[i] + c[i] + pull[i];
    }
    constraints.multiply(x, slack);
    for (int j = 0; j < d.length; j++) {
      slack[j] += s[j] - d[j];
    }
    run.at(x, allY, z, value, dual, stepSize);
  }

  /** Asks whether this is the minimizer, or whether there is none. */
  private void judge() {
    double error = scaledError();
    fraction = Math.min(0.999, Math.max(0.99, 1 - error));
    boolean better = error < 0.5 * leastError;
    if (error <= tolerance && (better || leastError > tolerance)) {
      run.settle();
    }
    if (Math.min(error, leastError) <= tolerance && (!better || error <= ROUNDING)) {
      run.stop(StopReason.KKT_TOLERANCE);
      return;
    }
    sinceLeast = better ? 0 : sinceLeast + 1;
    leastError = Math.min(leastError, error);
    if (error > tolerance && (grows() || stalls())) {
      giveUp();
    }
  }

  /** The largest residual, each divided by the scale that its tolerance is for. */
  private double scaledError() {
    double ofDual =
        Vectors.maxNorm(dual) / Math.max(1, Math.max(Vectors.maxNorm(c), Vectors.maxNorm(product)));
    double ofPrimal =
        Math.max(Vectors.maxNorm(equality), Vectors.maxNorm(slack))
            / Math.max(1, Math.max(Vectors.maxNorm(eRight), Vectors.maxNorm(d)));
    double gap = Vectors.dot(s, z) / Math.max(1, Math.abs(value));
    return Math.max(Math.max(ofDual, ofPrimal), gap);
  }

  /**
   * Whether the multipliers almost prove infeasibility, or the point almost is a ray: of what a
   * certificate needs to be zero, less than 1e-8 is left beside what must not be.
   */
  private boolean grows() {
    double contradiction = -Vectors.dot(eRight, y) - Vectors.dot(d, z);
    if (contradiction > 0 && Vectors.maxNorm(pull) <= SUSPECT * contradiction) {
      return true;
    }
    double slope = -Vectors.dot(c, x);
    if (!(slope > 0) || Vectors.maxNorm(product) > SUSPECT * slope) {
      return false;
    }
    double rise = 0;
    for (int i = 0; i < e.length; i++) {
      rise = Math.max(rise, Math.abs(equality[i] + eRight[i]));
    }
    for (int j = 0; j < d.length; j++) {
      rise = Math.max(rise, slack[j] - s[j] + d[j]);
    }
    return rise <= SUSPECT * slope;
  }

  /**
   * Looks for a certificate. A run that stalls without one has come as near as rounding lets it,
   * and the active-set method finishes it, from here and with the constraints that seem active.
   */
  private void giveUp() {
    int[] active = IntStream.range(0, d.length).filter(j -> z[j] > s[j]).toArray();
    ConstrainedResult end = ActiveSet.next(program, x, constraints.workingSet(active));
    if (end.certificate().isPresent() || (stalls() && end.converged())) {
      run.stop(end);
    } else if (stalls() && end.stopReason() != StopReason.INTERRUPTED) {
      run.stop(StopReason.NO_PROGRESS);
    }
  }

  private boolean stalls() {
    return sinceLeast >= (leastError < ALMOST ? PATIENCE_AT_THE_END : PATIENCE);
  }

  /** Predictor and corrector; returns the step size. */
  private double step() {
    int m = d.length;
    for (int j = 0; j < m; j++) {
      weights[j] = z[j] / s[j];
      target[j] = 0;
    }
    if (!system.factor(weights)) {
      sinceLeast = PATIENCE;
      return 0;
    }
    double mu = m == 0 ? 0 : Vectors.dot(s, z) / m;
    direction();
    double affine = Math.min(1, longest());
    if (m > 0) {
      double muOfAffine = 0;
      for (int j = 0; j < m; j++) {
        muOfAffine += (s[j] + affine * ds[j]) * (z[j] + affine * dz[j]) / m;
      }
      double ratio = muOfAffine / mu;
      double sigma = ratio * ratio * ratio;
      for (int j = 0; j < m; j++) {
        target[j] = sigma * mu - ds[j] * dz[j];
      }
      direction();
    }
    double alpha = Math.min(1, fraction * longest());
    Vectors.axpy(alpha, dx, x);
    Vectors.axpy(alpha, dy, y);
    Vectors.axpy(alpha, dz, z);
    Vectors.axpy(alpha, ds, s);
    return alpha;
  }

  /** The Newton direction towards {@code s∘z = target}. */
  private void direction() {
    for (int j = 0; j < d.length; j++) {
      // Δz = w CΔx − this
      scratch[j] = (s[j] * z[j] - target[j]) / s[j] - weights[j] * slack[j];
    }
    for (int i = 0; i < right.length; i++) {
      right[i] = -dual[i];
    }
    constraints.addTransposed(scratch, right);
    for (int i = 0; i < e.length; i++) {
      rightOfEqualities[i] = -equality[i];
    }
    system.solve(right, rightOfEqualities, dx, dy);
    constraints.multiply(dx, ds);
    for (int j = 0; j < d.length; j++) {
      dz[j] = weights[j] * ds[j] - scratch[j];
      ds[j] = -slack[j] - ds[j];
    }
  }

  /** How far {@code s} and {@code z} stay non-negative. */
  private double longest() {
    double longest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < d.length; j++) {
      longest = ds[j] < 0 ? Math.min(longest, -s[j] / ds[j]) : longest;
      longest = dz[j] < 0 ? Math.min(longest, -z[j] / dz[j]) : longest;
    }
    return longest;
  }
}
