package descent.convex;

import descent.argument.Require;

/**
 * When a number of a {@link KktReport} counts as zero.
 *
 * @param residual the largest of the four residuals with which the report speaks of a KKT point;
 *     default 10⁻⁶
 * @param active {@code g_j(x) ≥ −active} makes an inequality active, and so for bounds; default
 *     10⁻⁶
 * @param multiplier a multiplier {@code ≤ multiplier·max(1, largest)} of an active inequality
 *     counts as zero; default 10⁻⁶
 * @param rank a gradient of which less than this share is left, after its components along the
 *     others are taken out, counts as dependent on them; default 10⁻⁸
 * @param curvature the largest {@code |λ|} that counts as no curvature, relative to the largest
 *     {@code ‖∇²L z‖} over the unit vectors {@code z} that span the tangent space; default 10⁻⁸
 */
public record KktTolerance(
    double residual, double active, double multiplier, double rank, double curvature) {

  /** Checks all of them. */
  public KktTolerance {
    Require.nonNegative("residual", residual);
    Require.nonNegative("active", active);
    Require.nonNegative("multiplier", multiplier);
    Require.nonNegative("rank", rank);
    Require.nonNegative("curvature", curvature);
  }

  /** The defaults. */
  public static KktTolerance usual() {
    return new KktTolerance(1e-6, 1e-6, 1e-6, 1e-8, 1e-8);
  }

  /** The same with another tolerance for active constraints. */
  public KktTolerance withActive(double active) {
    return new KktTolerance(residual, active, multiplier, rank, curvature);
  }

  /** The same with another tolerance for residuals. */
  public KktTolerance withResidual(double residual) {
    return new KktTolerance(residual, active, multiplier, rank, curvature);
  }
}
