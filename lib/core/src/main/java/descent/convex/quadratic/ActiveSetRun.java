package descent.convex.quadratic;

import descent.convex.Certificate;
import descent.convex.quadratic.ActiveSetWalk.Kind;
import descent.convex.quadratic.ActiveSetWalk.Move;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One walk of {@link ActiveSet} from a feasible point. */
final class ActiveSetRun {
  /** Stationarity, beside the gradient's size, that is zero but for rounding. */
  private static final double ROUNDING = 1e-15;

  /** Multipliers, beside the gradient's size, that count as zero. */
  private static final double ZERO = 1e-11;

  /** Rise of a constraint per length of direction and gradient, below which it is in no way. */
  private static final double LEVEL = 1e-12;

  private static final double PROOF = 1e-8;
  private static final int PATIENCE = 10;
  private static final int NOTHING = -1;

  private final QuadraticProgram program;
  private final ConstraintRows constraints;
  private final QuadraticRun run;
  private final boolean tells;
  private final List<Move> moves = new ArrayList<>();

  private final int[] independent;
  private final NullSpaceBasis basis;
  private final ReducedHessian reduced;
  private final double[] rowNorms;

  /** Which inequalities are in the working set, in the order of the basis after the equalities. */
  private final int[] members;

  private final boolean[] isMember;
  private final double[] x;
  private final double[] gradient;
  private final double[] lagrangian;
  private final double[] p;
  private final double[] y;
  private final double[] z;
  private final double[] w;
  private final double[] row;
  private double value;
  private double scale;

  private boolean atMinimizer;
  private int leaving;
  private int blocking;
  private double stepSize;
  private int idle;

  ActiveSetRun(
      QuadraticProgram program,
      ConstraintRows constraints,
      QuadraticRun run,
      double[] start,
      boolean tells) {
    this.program = program;
    this.constraints = constraints;
    this.run = run;
    this.tells = tells;
    int n = start.length;
    int m = constraints.inequalities();
    independent = EqualityRank.of(constraints).independent();
    basis = new NullSpaceBasis(n);
    reduced = new ReducedHessian(program.q());
    rowNorms = new double[m];
    members = new int[n];
    isMember = new boolean[m];
    x = start.clone();
    gradient = new double[n];
    lagrangian = new double[n];
    p = new double[n];
    y = new double[constraints.equalities().length];
    z = new double[m];
    w = new double[n];
    row = new double[n];
    for (int j = 0; j < m; j++) {
      constraints.copyRow(j, row);
      rowNorms[j] = Vectors.norm(row);
    }
    for (int i : independent) {
      basis.add(constraints.equalities()[i], 0);
    }
  }

  /** Ends the run before its first step. */
  void stop(FeasibleStart.Failure failure) {
    failure
        .certificate()
        .ifPresentOrElse(
            certificate -> run.stop(failure.reason(), certificate),
            () -> run.stop(failure.reason()));
  }

  /** Takes what is active at the start into the working set. */
  void join(WorkingSet workingSet) {
    double active =
        FeasibleStart.TOLERANCE * Math.max(1, Vectors.maxNorm(constraints.rightSides()));
    for (int j = 0; j < isMember.length; j++) {
      double gap = constraints.rightSides()[j] - constraints.row(j, x);
      if (constraints.isIn(workingSet, j) && gap <= active) {
        add(j, 1e-8);
      }
    }
  }

  private boolean add(int j, double outside) {
    constraints.copyRow(j, row);
    if (!basis.add(row, outside)) {
      return false;
    }
    members[basis.rank() - independent.length - 1] = j;
    isMember[j] = true;
    return true;
  }

  /** Walks until the run stops. */
  void run() {
    stepSize = 0;
    do {
      evaluate();
      decide();
      if (!run.goesOn()) {
        return;
      }
      act();
    } while (true);
  }

  private void computeGradient() {
    value = program.constant();
    double largest = 1;
    for (int i = 0; i < x.length; i++) {
      double product = Vectors.dot(program.q()[i], x);
      value += x[i] * (0.5 * product + program.c()[i]);
      gradient[i] = product + program.c()[i];
      largest = Math.max(largest, Math.max(Math.abs(product), Math.abs(program.c()[i])));
    }
    scale = largest;
  }

  private void evaluate() {
    onWorkingSet();
    computeGradient();
    basis.multipliers(gradient, w);
    Arrays.fill(z, 0);
    System.arraycopy(gradient, 0, lagrangian, 0, x.length);
    int equalities = independent.length;
    for (int i = 0; i < basis.rank(); i++) {
      if (i < equalities) {
        y[independent[i]] = w[i];
        Vectors.axpy(w[i], constraints.equalities()[independent[i]], lagrangian);
      } else {
        double noise = ZERO * scale / rowNorms[members[i - equalities]];
        z[members[i - equalities]] = w[i] < 0 && w[i] >= -noise ? 0 : w[i];
      }
    }
    constraints.addTransposed(z, lagrangian);
    run.at(x, y, z, value, lagrangian, stepSize);
  }

  /** Brings {@code x} back onto the working set, from which rounding leads it astray. */
  private void onWorkingSet() {
    int equalities = independent.length;
    for (int i = 0; i < basis.rank(); i++) {
      w[i] =
          i < equalities
              ? constraints.equalityRightSides()[independent[i]]
                  - Vectors.dot(constraints.equalities()[independent[i]], x)
              : constraints.rightSides()[members[i - equalities]]
                  - constraints.row(members[i - equalities], x);
    }
    basis.shift(w, x);
  }

  /** Finds what to do next: stop, drop a constraint, or step along {@code p} so far. */
  private void decide() {
    leaving = NOTHING;
    blocking = NOTHING;
    boolean isVertex = basis.rank() == x.length;
    if (!atMinimizer && !isVertex && Vectors.maxNorm(lagrangian) > ROUNDING * scale) {
      reduced.factor(basis.vectors(), basis.rank());
      boolean flat = isFlat();
      if (!flat) {
        reduced.newtonDirection(gradient, p);
      }
      stepSize = flat ? Double.POSITIVE_INFINITY : 1;
      findBlocking();
      if (stepSize == Double.POSITIVE_INFINITY) {
        stopUnbounded();
      }
      return;
    }
    leaving = leaving();
    if (leaving == NOTHING) {
      run.stop(StopReason.KKT_TOLERANCE);
    }
  }

  /** Whether the objective falls along a direction without curvature, which is then {@code p}. */
  private boolean isFlat() {
    if (reduced.rank() == reduced.size()) {
      return false;
    }
    double norm = reduced.flatDirection(gradient, p);
    double length = Vectors.norm(p);
    return length > 0 && norm * norm > 1e-9 * scale * length;
  }

  private void findBlocking() {
    double length = Vectors.norm(p);
    double least = stepSize;
    double steepest = 0;
    for (int j = 0; j < isMember.length; j++) {
      double rise = isMember[j] ? 0 : constraints.row(j, p);
      if (!(rise > LEVEL * rowNorms[j] * length)) {
        continue;
      }
      double gap = Math.max(0, constraints.rightSides()[j] - constraints.row(j, x));
      double ratio = gap / rise;
      double steepness = rise / rowNorms[j];
      boolean ties = blocking != NOTHING && ratio <= least * (1 + 1e-12);
      boolean nearer = ratio < least * (1 - 1e-12);
      if (nearer || (ties && idle < PATIENCE && steepness > steepest)) {
        blocking = j;
        steepest = steepness;
        least = Math.min(least, ratio);
      }
    }
    stepSize = least;
  }

  private void stopUnbounded() {
    double slope = Vectors.dot(gradient, p);
    double[] ray = p.clone();
    for (int i = 0; i < ray.length; i++) {
      ray[i] /= -slope;
    }
    Certificate.Unbounded certificate = new Certificate.Unbounded(ray);
    stepSize = 0;
    if (certificate.proves(program.problem(), x, PROOF)) {
      run.stop(StopReason.UNBOUNDED, certificate);
    } else {
      run.stop(StopReason.NO_PROGRESS);
    }
  }

  /** The place in the working set of a constraint with a negative multiplier. */
  private int leaving() {
    int place = NOTHING;
    double most = 0;
    for (int i = 0; i < basis.rank() - independent.length; i++) {
      int j = members[i];
      double weight = z[j] * rowNorms[j];
      boolean first = idle >= PATIENCE && (place == NOTHING || j < members[place]);
      if (weight < 0 && (first || (idle < PATIENCE && weight < most))) {
        place = i;
        most = weight;
      }
    }
    return place;
  }

  private void act() {
    if (leaving != NOTHING) {
      int j = members[leaving];
      basis.remove(independent.length + leaving);
      System.arraycopy(
          members, leaving + 1, members, leaving, basis.rank() - independent.length - leaving);
      isMember[j] = false;
      atMinimizer = false;
      stepSize = 0;
      tell(Kind.DROPPED, j, z[j]);
      return;
    }
    Vectors.axpy(stepSize, p, x);
    idle = stepSize * Vectors.norm(p) > 0 ? 0 : idle + 1;
    if (blocking == NOTHING) {
      // A second Newton step removes what an ill-conditioned first one has left.
      computeGradient();
      reduced.newtonDirection(gradient, p);
      Vectors.axpy(1, p, x);
      atMinimizer = true;
      tell(Kind.WHOLE_STEP, NOTHING, 0);
      return;
    }
    if (!add(blocking, 0.1 * LEVEL)) {
      run.stop(StopReason.NO_PROGRESS);
    }
    tell(Kind.BLOCKED, blocking, 0);
  }

  private void tell(Kind kind, int j, double multiplier) {
    if (!tells) {
      return;
    }
    computeGradient();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < basis.rank() - independent.length; i++) {
      names.add(constraints.inequalityName(members[i]));
    }
    Optional<String> name =
        j == NOTHING ? Optional.empty() : Optional.of(constraints.inequalityName(j));
    moves.add(
        new Move(
            moves.size() + 1,
            kind,
            name,
            multiplier,
            stepSize,
            x.clone(),
            value,
            List.copyOf(names)));
  }

  /** The moves told so far. */
  List<Move> moves() {
    return moves;
  }

  /** The current point itself. */
  double[] point() {
    return x;
  }

  /** The multipliers of all equalities, not to be changed. */
  double[] equalityMultipliers() {
    return y;
  }

  /** The multipliers of all inequalities, not to be changed. */
  double[] inequalityMultipliers() {
    return z;
  }

  /** What is in the working set now. */
  WorkingSet workingSet() {
    return constraints.workingSet(Arrays.copyOf(members, basis.rank() - independent.length));
  }
}
