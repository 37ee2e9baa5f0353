/**
 * Differential evolution, whose steps are differences of the population's own points.
 *
 * <p>It may depend on {@code descent.evolution} and the layers below.
 */
package descent.evolution.differential;
