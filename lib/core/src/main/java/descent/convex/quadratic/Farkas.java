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

  static Optional<ConstrainedResult> search(QuadraticProgram program, double[] x) {
    return Optional.empty();
  }
}
