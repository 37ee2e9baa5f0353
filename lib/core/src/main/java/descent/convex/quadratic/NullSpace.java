package descent.convex.quadratic;

import descent.convex.Certificate;
import descent.convex.ConstrainedResult;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;

/**
 * The null-space method for quadratic programs whose constraints are equalities: it minimizes over
 * what the equalities leave free.
 *
 * <pre>{@code
 * Eᵀ = YR,  EZ = 0,  (Y Z) orthogonal:   x = x_E + Zp,   (ZᵀQZ) p = −Zᵀ(Qx_E + c)
 * R y = −Yᵀ(Qx + c)
 * }</pre>
 *
 * {@code E} holds the equalities and fixed variables, and {@code x_E} is the shortest vector that
 * fulfils them.
 *
 * <p>Guarantees: one iteration, from the origin to a minimizer. {@code Q} itself need not be
 * positive definite, nor {@code x} bounded without the equalities: what counts is {@code ZᵀQZ},
 * which {@link KktMatrix} tells more of. Where that is singular, the run ends at the minimizer
 * without a part in the flat directions, or with a ray that certifies that there is none. Redundant
 * equalities are left out, with multiplier 0, and contradictory ones end the run with a
 * certificate. Cost: {@code 2pn² + n²k + nk² + k³/6} multiplications for {@code p} equalities and
 * {@code k = n − p}: cheap where {@code k} is small; with few equalities and a positive definite
 * {@code Q} use {@link RangeSpace}. Source: Nocedal & Wright (2006), section 16.2, null-space
 * method.
 */
public record NullSpace() implements QuadraticSolver {
  private static final double PROOF = 1e-8;

  /** The method. */
  public static NullSpace standard() {
    return new NullSpace();
  }

  /**
   * Minimizes.
   *
   * @throws IllegalArgumentException if an argument is null, the program has inequalities or
   *     bounds, or {@code Q} has negative curvature along a direction that the equalities leave
   *     free; the message names the direction
   */
  @Override
  public ConstrainedResult minimize(
      QuadraticProgram q, Stopping stopping, Recording recording, Observer... observers) {
    EqualityRun run = new EqualityRun("the null-space method", q, stopping, recording, observers);
    KktMatrix.of(q).requireSemidefinite();
    return run.minimize(NullSpace::solve);
  }

  private static boolean solve(EqualityRun run, double[] x, double[] y) {
    int n = x.length;
    NullSpaceBasis basis = new NullSpaceBasis(n);
    for (double[] row : run.independentRows()) {
      basis.add(row, 0);
    }
    basis.shift(run.independentRightSides(), x);
    ReducedHessian reduced = new ReducedHessian(run.program().q());
    reduced.factor(basis.vectors(), basis.rank());
    double[] gradient = run.gradient(x);
    double[] p = new double[n];
    double scale = Math.max(1, Vectors.maxNorm(gradient));
    double fall = reduced.flatDirection(gradient, p);
    if (fall * fall > 1e-9 * scale * Vectors.norm(p)) {
      double[] ray = new double[n];
      Vectors.axpy(-1 / Vectors.dot(gradient, p), p, ray);
      Certificate.Unbounded certificate = new Certificate.Unbounded(ray);
      if (certificate.proves(run.program().problem(), x, PROOF)) {
        run.unbounded(certificate);
        basis.multipliers(gradient, y);
        return true;
      }
    }
    for (int refinement = 0; refinement < 2; refinement++) {
      reduced.newtonDirection(run.gradient(x), p);
      Vectors.axpy(1, p, x);
    }
    basis.multipliers(run.gradient(x), y);
    return true;
  }
}
