/**
 * What evolves: bit strings, real vectors within bounds, and permutations, each with what a
 * population needs of it (a random one, a copy, a distance).
 *
 * <p>It may depend on {@code descent.function} and the layers below, and knows no operator.
 */
package descent.evolution.genome;
