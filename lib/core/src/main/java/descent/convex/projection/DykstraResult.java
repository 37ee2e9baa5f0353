package descent.convex.projection;

import descent.optimize.Result;
import descent.optimize.StopReason;

/**
 * What {@link Dykstra} found.
 *
 * <p>In {@code result}, the minimizer is the last point, the minimum {@code ½‖z − x‖²}, and in the
 * place of the gradient's norm stands {@code √Σ‖Δpᵢ‖²}, which bounds how far any two of the last
 * cycle's neighbouring points are apart.
 *
 * <p>{@code normals[i]} is {@code pᵢ}, normal to set {@code i} in {@code feet[i] = zᵢ}: {@code
 * pᵢᵀ(y − zᵢ) ≤ 0} for every {@code y} of the set. Since {@code Σpᵢ = x − z}, a common point {@code
 * y} of all sets would have to fulfil {@code (x − z)ᵀ(y − z) ≤ Σpᵢᵀ(zᵢ − z)}; if the right side is
 * negative, {@code y} is no nearer to {@code z} than {@code clearance}, that is {@code −Σpᵢᵀ(zᵢ −
 * z)/‖x − z‖}. Where the sets have no point in common it grows from cycle to cycle, and the run
 * ends with {@link StopReason#INFEASIBLE} when it is 100 times {@code ‖x − z‖}.
 *
 * @param result the run
 * @param normals {@code pᵢ}; owned by the result
 * @param feet {@code zᵢ}; owned by the result
 * @param clearance no common point is nearer to the last point; 0 if nothing is known
 */
public record DykstraResult(Result result, double[][] normals, double[][] feet, double clearance) {

  /** The last point: the projection, if the run converged. */
  public double[] point() {
    return result.minimizer();
  }

  /** Whether the point is the projection, within the tolerance. */
  public boolean converged() {
    return result.converged();
  }

  @Override
  public String toString() {
    return result
        + (!converged() && clearance > 0
            ? "; no common point is nearer to it than " + clearance
            : "");
  }
}
