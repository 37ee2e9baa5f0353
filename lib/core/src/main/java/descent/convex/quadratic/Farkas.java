package descent.convex.quadratic;

import descent.convex.Certificate;
import descent.convex.ConstrainedResult;
import java.util.Optional;

/** Certificates of programs without a minimum. */
final class Farkas {
  private Farkas() {}

  /** The certificate of equalities that contradict each other. */
  static Certificate ofEqualities(ConstraintRows constraints, EqualityRank rank) {
    double[] none = new double[constraints.inequalities()];
    return new Certificate.Infeasible(
        constraints.multipliers(rank.contradiction().orElseThrow(), none));
  }

  /** What the active-set method finds from the finite {@code x}, if that is a certificate. */
  static Optional<ConstrainedResult> search(QuadraticProgram program, double[] x) {
    for (double entry : x) {
      if (!(Math.abs(entry) < 1e6)) {
        return certified(ActiveSet.standard(), program);
      }
    }
    return certified(ActiveSet.from(x), program);
  }

  private static Optional<ConstrainedResult> certified(ActiveSet method, QuadraticProgram program) {
    ConstrainedResult result = method.minimize(program);
    return result.certificate().isPresent() ? Optional.of(result) : Optional.empty();
  }
}
