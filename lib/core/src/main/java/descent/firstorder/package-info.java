/**
 * Methods that use values and gradients: gradient descent with its choices of a step size.
 *
 * <p>It may depend on {@code descent.schedule}, {@code descent.optimize} and the layers below.
 */
package descent.firstorder;
