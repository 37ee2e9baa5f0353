package descent.convex.projection;

import descent.argument.Require;
import descent.linalg.Vectors;

/**
 * The projection onto a closed convex set {@code C}: to every point, the nearest one of the set.
 *
 * <pre>{@code P(x) = argmin ‖z − x‖₂ over z in C}</pre>
 *
 * <p>There is exactly one. {@code z = P(x)} if and only if {@code z} is in {@code C} and {@code (y
 * − z)ᵀ(x − z) ≤ 0} for all {@code y} in {@code C}; hence {@code P(P(x)) = P(x)} and {@code ‖P(x) −
 * P(y)‖ ≤ ‖x − y‖}. A coordinate that is NaN makes the projection NaN in every coordinate that
 * depends on it. Projections are immutable. Source: Boyd and Vandenberghe, Convex Optimization
 * (2004), Section 8.1; Parikh and Boyd, Proximal Algorithms (2014), Chapter 6.
 */
public interface Projection {

  /** {@code n}, the number of coordinates. */
  int dimension();

  /**
   * Writes {@code P(x)} into {@code out}, which may be {@code x} itself. Nothing is checked; only
   * {@link #ontoSimplex} and {@link #ontoL1Ball} allocate, and only if {@code out} is {@code x}.
   */
  void project(double[] x, double[] out);

  /** {@code P(x)} in a new array. */
  default double[] project(double[] x) {
    double[] out = new double[checked(x).length];
    project(x, out);
    return out;
  }

  /** {@code ‖x − P(x)‖₂}: 0 in the set. */
  default double distance(double[] x) {
    return Vectors.distance(x, project(x));
  }

  private double[] checked(double[] x) {
    Require.nonNull("x", x);
    if (x.length != dimension()) {
      throw new IllegalArgumentException(
          "x has length " + x.length + " but the set is one of dimension " + dimension());
    }
    return x;
  }

  /**
   * {@code l ≤ x ≤ u}; infinite bounds are none. {@code Pᵢ = min(max(xᵢ, lᵢ), uᵢ)}, in {@code
   * O(n)}.
   *
   * @throws IllegalArgumentException if the lengths differ or a bound is NaN or above its upper one
   */
  static Projection ontoBox(double[] lower, double[] upper) {
    return new BoxProjection(lower, upper);
  }

  /**
   * {@code x ≥ 0, Σxᵢ = r}: probabilities, for {@code r = 1}. {@code Pᵢ = max(xᵢ − τ, 0)}, where
   * {@code τ} gives the sum {@code r}; expected {@code O(n)}.
   */
  static Projection ontoSimplex(int dimension, double radius) {
    return new SimplexProjection(dimension, radius);
  }

  /** {@code Σ|xᵢ| ≤ r}: soft thresholding, by the {@code τ} of a simplex; expected {@code O(n)}. */
  static Projection ontoL1Ball(int dimension, double radius) {
    return new L1BallProjection(dimension, radius);
  }

  /** {@code ‖x − c‖₂ ≤ r}: {@code P = c + min(1, r/‖x − c‖)(x − c)}, in {@code O(n)}. */
  static Projection ontoBall(double[] centre, double radius) {
    return new BallProjection(centre, radius);
  }

  /** {@code aᵀx ≤ b}: {@code P = x − max(0, aᵀx − b)a/‖a‖²}, in {@code O(n)}. */
  static Projection ontoHalfSpace(double[] a, double b) {
    return new HalfSpaceProjection(a, b);
  }

  /**
   * {@code Ax = b}, with the rows of {@code A} given: {@code P = x − A⁺(Ax − b)}. The rows are made
   * orthonormal once, in {@code O(m²n)}; a projection then takes {@code O(mn)}. Rows that follow
   * from those before them are left out.
   *
   * @throws IllegalArgumentException if no {@code x} fulfils the equations, which names the first
   *     one that contradicts those before it
   */
  static Projection ontoAffineSet(double[][] a, double[] b) {
    return AffineProjection.of(a, b);
  }

  /**
   * {@code ‖(x₁, …, xₙ₋₁)‖₂ ≤ xₙ}. With {@code x = (u, t)}: {@code x} itself if {@code ‖u‖ ≤ t}, 0
   * if {@code ‖u‖ ≤ −t}, and {@code ½(1 + t/‖u‖)(u, ‖u‖)} otherwise; {@code O(n)}.
   */
  static Projection ontoSecondOrderCone(int dimension) {
    return new ConeProjection(dimension);
  }
}
