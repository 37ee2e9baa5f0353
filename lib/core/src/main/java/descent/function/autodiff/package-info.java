/**
 * Reverse-mode automatic differentiation: an expression is written with {@link
 * descent.function.autodiff.Scalar}, {@link descent.function.autodiff.Vector} and {@link
 * descent.function.autodiff.Matrix}, a {@link descent.function.autodiff.Tape} writes down what it
 * does, and one pass back over the tape gives all partial derivatives.
 *
 * <p>It may depend on {@code descent.function.loss}, {@code descent.argument}, {@code
 * descent.linalg} and EJML, and knows nothing of objectives: {@code descent.function} makes them
 * from it.
 */
package descent.function.autodiff;
