package descent.convex.quadratic;

import descent.convex.Certificate;
import descent.linalg.Vectors;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The first phase of {@link ActiveSet}: a feasible point, or why there is none.
 *
 * @param point feasible, unless something failed
 * @param moves how it was found
 * @param failure why there is none
 */
record FeasibleStart(double[] point, List<ActiveSetWalk.Move> moves, Optional<Failure> failure) {
  /** The violation, beside the largest number on the right, that counts as none. */
  static final double TOLERANCE = 1e-10;

  private static final double PROOF = 1e-8;

  /** Why there is no feasible start. */
  record Failure(StopReason reason, Optional<Certificate> certificate) {}

  static FeasibleStart of(
      QuadraticProgram program, ConstraintRows constraints, double[] x0, boolean tells) {
    EqualityRank rank = EqualityRank.of(constraints);
    if (rank.contradiction().isPresent()) {
      return failed(x0, List.of(), contradiction(constraints, rank));
    }
    double allowed = TOLERANCE * scale(constraints);
    if (constraints.violation(x0) <= allowed) {
      return new FeasibleStart(x0, List.of(), Optional.empty());
    }
    QuadraticProgram phase = phase(program, x0);
    ConstraintRows rows = new ConstraintRows(phase);
    QuadraticRun run =
        new QuadraticRun(rows, TOLERANCE, Stopping.iterations(100_000), Recording.nothing());
    double[] start = Arrays.copyOf(x0, x0.length + 1);
    start[x0.length] = 1;
    ActiveSetRun search = new ActiveSetRun(phase, rows, run, start, tells);
    search.run();
    StopReason reason = run.result().stopReason();
    List<ActiveSetWalk.Move> moves =
        told(search.moves(), rows.inequalityName(rows.inequalities() - 1));
    double[] x = Arrays.copyOf(search.point(), x0.length);
    if (constraints.violation(x) <= allowed) {
      return new FeasibleStart(x, moves, Optional.empty());
    }
    if (reason != StopReason.KKT_TOLERANCE) {
      Failure failure = new Failure(reason, Optional.empty());
      return new FeasibleStart(x, moves, Optional.of(failure));
    }
    Certificate.Infeasible certificate = certificate(constraints, search, x);
    return certificate.proves(program.problem(), x, PROOF)
        ? failed(x, moves, certificate)
        : new FeasibleStart(
            x, moves, Optional.of(new Failure(StopReason.NO_PROGRESS, Optional.empty())));
  }

  /** The moves with {@code x} alone for a point, and {@code t} by its name. */
  private static List<ActiveSetWalk.Move> told(List<ActiveSetWalk.Move> moves, String bound) {
    UnaryOperator<String> rename = name -> name.equals(bound) ? "t ≥ 0" : name;
    return moves.stream()
        .map(
            move ->
                new ActiveSetWalk.Move(
                    move.number(),
                    move.kind(),
                    move.constraint().map(rename),
                    move.multiplier(),
                    move.stepSize(),
                    Arrays.copyOf(move.point(), move.point().length - 1),
                    move.value(),
                    move.workingSet().stream().map(rename).toList()))
        .toList();
  }

  /** The certificate of equalities that contradict each other. */
  static Certificate contradiction(ConstraintRows constraints, EqualityRank rank) {
    double[] none = new double[constraints.inequalities()];
    return new Certificate.Infeasible(
        constraints.multipliers(rank.contradiction().orElseThrow(), none));
  }

  private static FeasibleStart failed(
      double[] x, List<ActiveSetWalk.Move> moves, Certificate certificate) {
    return new FeasibleStart(
        x, moves, Optional.of(new Failure(StopReason.INFEASIBLE, Optional.of(certificate))));
  }

  private static double scale(ConstraintRows constraints) {
    return Math.max(
        1,
        Math.max(
            Vectors.maxNorm(constraints.equalityRightSides()),
            Vectors.maxNorm(constraints.rightSides())));
  }

  /** {@code min t} over {@code (x, t)}. */
  private static QuadraticProgram phase(QuadraticProgram program, double[] x0) {
    int n = x0.length;
    double[] c = new double[n + 1];
    c[n] = 1;
    LinearRows a = program.equalities();
    LinearRows g = program.inequalities();
    double[][] aWide = new double[a.size()][];
    for (int i = 0; i < aWide.length; i++) {
      aWide[i] = Arrays.copyOf(a.rows()[i], n + 1);
      aWide[i][n] = a.rightSides()[i] - Vectors.dot(a.rows()[i], x0);
    }
    double[][] gWide = new double[g.size()][];
    for (int j = 0; j < gWide.length; j++) {
      gWide[j] = Arrays.copyOf(g.rows()[j], n + 1);
      gWide[j][n] = Math.min(0, g.rightSides()[j] - Vectors.dot(g.rows()[j], x0));
    }
    double[] upper = Arrays.copyOf(program.upper(), n + 1);
    upper[n] = Double.POSITIVE_INFINITY;
    return QuadraticProgram.minimize(c)
        .equalities(aWide, a.rightSides(), a.names().toArray(new String[0]))
        .inequalities(gWide, g.rightSides(), g.names().toArray(new String[0]))
        .lowerBounds(Arrays.copyOf(program.lower(), n + 1))
        .upperBounds(upper);
  }

  /** The multipliers of the first phase, scaled so that what they combine to is 1. */
  private static Certificate.Infeasible certificate(
      ConstraintRows constraints, ActiveSetRun search, double[] x) {
    double[] y = search.equalityMultipliers().clone();
    double[] z = Arrays.copyOf(search.inequalityMultipliers(), constraints.inequalities());
    clean(y, z);
    double value = 0;
    for (int i = 0; i < y.length; i++) {
      value +=
          y[i]
              * (Vectors.dot(constraints.equalities()[i], x) - constraints.equalityRightSides()[i]);
    }
    for (int j = 0; j < z.length; j++) {
      value += z[j] == 0 ? 0 : z[j] * (constraints.row(j, x) - constraints.rightSides()[j]);
    }
    scale(y, 1 / value);
    scale(z, 1 / value);
    return new Certificate.Infeasible(constraints.multipliers(y, z));
  }

  /** Weights that are rounding only would name constraints that have no part in it. */
  private static void clean(double[] y, double[] z) {
    double least = 1e-13 * Math.max(Vectors.maxNorm(y), Vectors.maxNorm(z));
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.abs(y[i]) <= least ? 0 : y[i];
    }
    for (int j = 0; j < z.length; j++) {
      z[j] = z[j] <= least ? 0 : z[j];
    }
  }

  private static void scale(double[] weights, double factor) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor;
    }
  }
}
