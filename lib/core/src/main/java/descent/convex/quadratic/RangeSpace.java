package descent.convex.quadratic;

import descent.convex.ConstrainedResult;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Stopping;

/**
 * The range-space method for strictly convex quadratic programs whose constraints are equalities:
 * it solves the KKT system through the Schur complement of {@code Q}.
 *
 * <pre>{@code
 * ⎡ Q  Eᵀ ⎤ ⎡ x ⎤   ⎡ −c ⎤       (E Q⁻¹Eᵀ) y = −(e + E Q⁻¹c)
 * ⎣ E  0  ⎦ ⎣ y ⎦ = ⎣  e ⎦,      Q x = −(c + Eᵀy)
 * }</pre>
 *
 * {@code E} holds the equalities and fixed variables.
 *
 * <p>Guarantees: one iteration, from the origin to the minimizer. {@code Q} must be positive
 * definite; redundant equalities are left out, with multiplier 0, and contradictory ones end the
 * run with a certificate. Where {@code Q} is singular or badly conditioned, and where almost as
 * many equalities as variables leave little to minimize over, {@link NullSpace} is better. Cost:
 * {@code n³/6 + pn²/2 + p²n/2} multiplications for {@code p} equalities. Source: Nocedal & Wright
 * (2006), section 16.2, Schur-complement method.
 */
public record RangeSpace() implements QuadraticSolver {

  /** The method. */
  public static RangeSpace standard() {
    return new RangeSpace();
  }

  @Override
  public ConstrainedResult minimize(
      QuadraticProgram q, Stopping stopping, Recording recording, Observer... observers) {
    EqualityRun run = new EqualityRun("the range-space method", q, stopping, recording, observers);
    Convexity.requireDefinite(q);
    return run.minimize(RangeSpace::solve);
  }

  private static boolean solve(EqualityRun run, double[] x, double[] y) {
    NewtonSystem system =
        new NewtonSystem(run.program().q(), run.constraints(), run.independentRows());
    double[] right = new double[x.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = -run.program().c()[i];
    }
    if (!system.factor(new double[0])) {
      return false;
    }
    system.solve(right, run.independentRightSides(), x, y);
    return true;
  }
}
