/**
 * Projections onto convex sets: the nearest point of a box, a simplex, a ball, a half-space, an
 * affine set, a second-order cone, and of intersections of any of them by Dykstra's algorithm.
 *
 * <p>It may depend on {@code descent.optimize} and the layers below.
 */
package descent.convex.projection;
