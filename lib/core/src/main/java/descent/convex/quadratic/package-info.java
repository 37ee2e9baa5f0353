/**
 * Quadratic programs, {@code min ½xᵀQx + cᵀx} subject to {@code Ax = b}, {@code Gx ≤ h} and {@code
 * l ≤ x ≤ u}: their model ({@link descent.convex.quadratic.QuadraticProgram}), two direct methods
 * where all constraints are equalities ({@link descent.convex.quadratic.RangeSpace}, {@link
 * descent.convex.quadratic.NullSpace}), an interior-point method and an active-set method. Programs
 * that are infeasible or unbounded get a certificate.
 *
 * <p>It may depend on {@code descent.convex} and the layers below.
 */
package descent.convex.quadratic;
