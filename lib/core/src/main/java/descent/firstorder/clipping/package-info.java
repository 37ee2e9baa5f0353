/**
 * Limits on gradients before the step is made: {@link Clipping} and its methods.
 *
 * <p>It may depend on {@code descent.linalg} and {@code descent.argument}.
 */
package descent.firstorder.clipping;
