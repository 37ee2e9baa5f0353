/**
 * Methods that use curvature, or learn it from gradients: quasi-Newton methods.
 *
 * <p>It may depend on {@code descent.linesearch}, {@code descent.optimize} and the layers below.
 */
package descent.secondorder;
