/**
 * Limits on gradients before the step is made: {@link Clipping} and its methods.
 *
 * <p>It may depend on {@code descent.linalg}, {@code descent.function.model}, {@code
 * descent.argument} and {@code descent.firstorder.rule}.
 */
package descent.firstorder.clipping;
