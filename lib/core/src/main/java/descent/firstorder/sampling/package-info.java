/**
 * Which terms of a finite sum make the next batch: a {@link Sampling} describes the choice, a
 * {@link Sampler} makes it, and its state can be saved.
 *
 * <p>It may depend on {@code descent.function}, {@code descent.random} and {@code
 * descent.argument}.
 */
package descent.firstorder.sampling;
