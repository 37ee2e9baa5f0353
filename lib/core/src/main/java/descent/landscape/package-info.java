/**
 * What the surface of an objective looks like around a point and between points: the spectrum of
 * its Hessian, the kinds of stationary points, slices and curves through it, and measures of
 * sharpness. Nothing here minimizes; it looks at where a method went, or explains why.
 *
 * <p>It may depend on {@code descent.optimize}, {@code descent.function}, {@code descent.random}
 * and the layers below.
 */
package descent.landscape;
