package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.ConstrainedResult;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;
import java.util.Optional;

/**
 * The primal active-set method for convex quadratic programs: it walks through feasible points, on
 * each face to the minimizer there or to the first constraint in the way.
 *
 * <pre>{@code
 * p = the minimizer of f on the working set W, minus x;   W p = 0
 * p ≠ 0:  x += αp,  α = min(1, min {(d_j − C_j x)/C_j p : C_j p > 0});  what blocked joins W
 * p = 0:  all multipliers in W ≥ 0: the minimizer;  otherwise one that is negative leaves W
 * }</pre>
 *
 * <p>Directions come from the null space of the working set ({@code Wᵀ = YR}, updated) and the
 * Hessian on it, factored with pivoting. Where that is singular, the method follows a direction
 * without curvature along which {@code f} falls, to the first constraint in the way; if there is
 * none, it is the ray that certifies an unbounded program.
 *
 * <p>A start that is not feasible is first led to a feasible point, by the same method on the
 * linear program {@code min t} over {@code (x, t)}, {@code Ax + t(b − Ax₀) = b}, {@code Gx + t
 * min(0, h − Gx₀) ≤ h}, {@code t ≥ 0}, from {@code (x₀, 1)}. If its minimum is positive, its
 * multipliers certify that nothing is feasible. Rules, observers and the count of iterations begin
 * at the feasible point; before it, only the thread's interrupt flag is obeyed.
 *
 * <p>Of several negative multipliers the most negative one leaves, of several constraints in the
 * way the steepest one joins. After ten steps of length zero in a row it is always the one with the
 * lowest number, until a step has a length: that rule does not cycle.
 *
 * <p>Guarantees: ends after finitely many steps, but for rounding, usually a few times the number
 * of constraints that are active at the minimizer; all points are feasible; constraints in the
 * working set hold to rounding. {@code Q} must be positive semidefinite. Cost per iteration: up to
 * {@code 2n³} multiplications where few constraints are active, {@code O(n²)} near a vertex, and
 * {@code mn} to see what is in the way; memory: {@code 6n²}. From a good start and working set a
 * few iterations do: use it for a series of similar programs, or where the active constraints are
 * to be known exactly; otherwise {@link InteriorPoint} is faster above some ten variables. Source:
 * Nocedal & Wright (2006), Algorithm 16.3 and sections 16.5 and 16.8; least-index rule: Bland,
 * Mathematics of Operations Research 2 (1977).
 */
public final class ActiveSet implements QuadraticSolver {
  private final Optional<double[]> start;
  private final WorkingSet workingSet;

  private ActiveSet(Optional<double[]> start, WorkingSet workingSet) {
    this.start = start;
    this.workingSet = workingSet;
  }

  /** From the origin, or the point within the bounds next to it, and an empty working set. */
  public static ActiveSet standard() {
    return new ActiveSet(Optional.empty(), WorkingSet.empty());
  }

  /** From this point. */
  public static ActiveSet from(double[] x0) {
    return from(x0, WorkingSet.empty());
  }

  /**
   * From this point and this working set, as far as its constraints are active at the feasible
   * point where the walk begins.
   */
  public static ActiveSet from(double[] x0, WorkingSet workingSet) {
    return new ActiveSet(
        Optional.of(Require.finite("x0", x0).clone()), Require.nonNull("workingSet", workingSet));
  }

  /** From where another walk ended. */
  public static ActiveSet from(ActiveSetWalk walk) {
    Require.nonNull("walk", walk);
    return from(walk.result().minimizer(), walk.workingSet());
  }

  /** What it finds from this point and working set, or from the origin if the point is far away. */
  static ConstrainedResult next(QuadraticProgram q, double[] x, WorkingSet workingSet) {
    boolean near = Vectors.maxNorm(x) < 1e6;
    return (near ? from(x, workingSet) : standard()).minimize(q);
  }

  @Override
  public ConstrainedResult minimize(
      QuadraticProgram q, Stopping stopping, Recording recording, Observer... observers) {
    return run(q, false, stopping, recording, observers).result();
  }

  /** Minimizes in at most 10,000 iterations, and tells every move. */
  public ActiveSetWalk walk(QuadraticProgram q) {
    return walk(q, Stopping.iterations(10_000));
  }

  /** Minimizes and tells every move; each of them keeps a point. */
  public ActiveSetWalk walk(QuadraticProgram q, Stopping stopping, Observer... observers) {
    return run(q, true, stopping, Recording.nothing(), observers);
  }

  private ActiveSetWalk run(
      QuadraticProgram q,
      boolean tells,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    Convexity.require(Require.nonNull("q", q));
    double[] x0 = start.map(double[]::clone).orElseGet(() -> new double[q.dimension()]);
    Require.length("x0", x0, q.dimension());
    for (int k = 0; k < x0.length; k++) {
      x0[k] = Math.min(Math.max(x0[k], q.lower()[k]), q.upper()[k]);
    }
    ConstraintRows constraints = new ConstraintRows(q);
    constraints.requireMembers(workingSet);
    QuadraticRun run =
        new QuadraticRun(constraints, FeasibleStart.TOLERANCE, stopping, recording, observers);
    FeasibleStart feasible = FeasibleStart.of(q, constraints, x0, tells);
    ActiveSetRun walk = new ActiveSetRun(q, constraints, run, feasible.point(), tells);
    feasible.failure().ifPresent(walk::stop);
    walk.join(workingSet);
    walk.run();
    return new ActiveSetWalk(run.result(), feasible.moves(), walk.moves(), walk.workingSet());
  }
}
