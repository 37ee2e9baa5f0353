package descent.convex;

import descent.argument.Require;
import descent.optimize.Result;
import descent.optimize.StopReason;
import java.util.Optional;

/**
 * What a run on a constrained problem found. The best point is the one where the run converged; if
 * it did not, the one with the least violation, and among those within the method's tolerance the
 * one with the lowest value. The gradient norm in {@code result} is that of the Lagrangian, {@code
 * ‖∇_x L‖₂}.
 *
 * @param result the best point, its value, and how the run went
 * @param multipliers at the best point
 * @param violation at the best point: {@link ConstrainedProblem#violation}
 * @param certificate why there is no minimizer, where the run found that out
 */
public record ConstrainedResult(
    Result result, Multipliers multipliers, double violation, Optional<Certificate> certificate) {

  /** Checks the arguments. */
  public ConstrainedResult {
    Require.nonNull("result", result);
    Require.nonNull("multipliers", multipliers);
    Require.nonNull("certificate", certificate);
  }

  /** Without a certificate. */
  public ConstrainedResult(Result result, Multipliers multipliers, double violation) {
    this(result, multipliers, violation, Optional.empty());
  }

  /** The best point. */
  public double[] minimizer() {
    return result.minimizer();
  }

  /** {@code f(minimizer)}. */
  public double minimum() {
    return result.minimum();
  }

  /** Why the run stopped. */
  public StopReason stopReason() {
    return result.stopReason();
  }

  /** Whether a criterion of convergence was met. */
  public boolean converged() {
    return result.converged();
  }

  @Override
  public String toString() {
    return result + "; violation " + violation + "; multipliers " + multipliers;
  }
}
