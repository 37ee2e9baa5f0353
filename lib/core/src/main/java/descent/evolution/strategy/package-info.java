/**
 * Evolution strategies for real vectors, which adapt the size, and CMA-ES also the shape, of their
 * steps.
 *
 * <p>It may depend on {@code descent.evolution} and the layers below.
 */
package descent.evolution.strategy;
