package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.Certificate;
import descent.convex.ConstrainedResult;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Optional;

/** One run of a direct method on a program whose constraints are equalities. */
final class EqualityRun {
  private static final double TOLERANCE = 1e-8;

  /** Solves the KKT system. */
  @FunctionalInterface
  interface Method {
    /** Writes the minimizer and the multipliers of the independent rows; false if it cannot. */
    boolean solve(EqualityRun run, double[] x, double[] y);
  }

  private final QuadraticProgram program;
  private final ConstraintRows constraints;
  private final EqualityRank rank;
  private final double[][] rows;
  private final double[] rightSides;
  private final QuadraticRun run;
  private Optional<Certificate> ray = Optional.empty();

  EqualityRun(
      String method,
      QuadraticProgram program,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    this.program = Require.nonNull("q", program);
    constraints = new ConstraintRows(program);
    if (constraints.inequalities() > 0) {
      throw new IllegalArgumentException(
          method + " takes equalities only, got \"" + constraints.inequalityName(0) + "\"");
    }
    run = new QuadraticRun(constraints, TOLERANCE, stopping, recording, observers);
    rank = EqualityRank.of(constraints);
    int[] independent = rank.independent();
    rows = new double[independent.length][];
    rightSides = new double[independent.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = constraints.equalities()[independent[i]];
      rightSides[i] = constraints.equalityRightSides()[independent[i]];
    }
  }

  QuadraticProgram program() {
    return program;
  }

  ConstraintRows constraints() {
    return constraints;
  }

  /** The rows of {@code E} that do not follow from others. */
  double[][] independentRows() {
    return rows;
  }

  double[] independentRightSides() {
    return rightSides;
  }

  /** {@code Qx + c}. */
  double[] gradient(double[] x) {
    double[] gradient = program.c().clone();
    for (int i = 0; i < x.length; i++) {
      gradient[i] += Vectors.dot(program.q()[i], x);
    }
    return gradient;
  }

  /** Tells that there is no minimum. */
  void unbounded(Certificate certificate) {
    ray = Optional.of(certificate);
  }

  ConstrainedResult minimize(Method method) {
    double[] x = new double[program.dimension()];
    double[] y = new double[rows.length];
    at(x, y);
    if (rank.contradiction().isPresent()) {
      run.stop(StopReason.INFEASIBLE, FeasibleStart.contradiction(constraints, rank));
    }
    if (!run.goesOn()) {
      return run.result();
    }
    boolean solved = method.solve(this, x, y);
    double scale = at(x, y);
    if (ray.isPresent()) {
      run.stop(StopReason.UNBOUNDED, ray.get());
    }
    boolean fulfilled = solved && run.residual() <= TOLERANCE * scale;
    run.stop(fulfilled ? StopReason.KKT_TOLERANCE : StopReason.NO_PROGRESS);
    run.goesOn();
    return run.result();
  }

  /** Tells where the run is, and returns the scale of its residuals. */
  private double at(double[] x, double[] y) {
    double[] all = new double[constraints.equalities().length];
    double[] gradient = gradient(x);
    double value = program.constant();
    for (int i = 0; i < x.length; i++) {
      value += 0.5 * x[i] * (gradient[i] + program.c()[i]);
    }
    double scale = Math.max(1, Math.max(Vectors.maxNorm(gradient), Vectors.maxNorm(rightSides)));
    for (int i = 0; i < rows.length; i++) {
      all[rank.independent()[i]] = y[i];
      Vectors.axpy(y[i], rows[i], gradient);
    }
    run.at(x, all, new double[0], value, gradient, 1);
    return scale;
  }
}
