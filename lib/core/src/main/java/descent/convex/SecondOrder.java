package descent.convex;

import descent.argument.Require;

/**
 * What the curvature {@code dᵀ∇²L d} over the unit vectors of the critical cone says of a KKT
 * point. The cone holds the directions {@code d} along which neither the constraints nor, to first
 * order, the objective object: {@code ∇hᵀd = 0}, {@code ∇gᵀd = 0} where {@code μ > 0}, and {@code
 * ∇gᵀd ≤ 0} where {@code g} is active with {@code μ = 0}. Source: Nocedal & Wright (2006), Theorems
 * 12.5 and 12.6.
 *
 * @param kind what kind of point it is
 * @param dimension of the space that the cone spans, where it is known
 * @param leastCurvature the least {@code dᵀ∇²L d} over the cone; NaN if there is none
 * @param direction a unit vector with that curvature; empty if there is none. A copy goes in and
 *     out
 * @param reason why, in words
 */
public record SecondOrder(
    Kind kind, int dimension, double leastCurvature, double[] direction, String reason) {

  /** The kinds of points. */
  public enum Kind {
    /** A strict local minimizer: the curvature is positive over the whole cone. */
    MINIMIZER,
    /** A strict local maximizer on the feasible set. */
    MAXIMIZER,
    /** Some feasible direction leads down, another up. */
    SADDLE,
    /** Second derivatives do not decide, or are not known. */
    UNDECIDED,
    /** The first-order conditions fail already. */
    NO_KKT_POINT
  }

  /** Checks and copies. */
  public SecondOrder {
    Require.nonNull("kind", kind);
    Require.nonNull("reason", reason);
    direction = direction.clone();
  }

  /** Without a curvature. */
  static SecondOrder without(Kind kind, String reason) {
    return new SecondOrder(kind, 0, Double.NaN, new double[0], reason);
  }

  @Override
  public double[] direction() {
    return direction.clone();
  }

  @Override
  public String toString() {
    String name =
        switch (kind) {
          case MINIMIZER -> "strict local minimizer";
          case MAXIMIZER -> "strict local maximizer";
          case SADDLE -> "no minimizer, a saddle";
          case UNDECIDED -> "undecided";
          case NO_KKT_POINT -> "not asked";
        };
    return name + ": " + reason;
  }
}
