/**
 * Methods that use values and gradients: gradient descent with its choices of a step size, the
 * update rules that turn gradients, exact or estimated, into steps, and a solver that drives any of
 * them by full gradients.
 *
 * <p>It may depend on {@code descent.schedule}, {@code descent.optimize} and the layers below.
 */
package descent.firstorder;
