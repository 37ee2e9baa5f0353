/**
 * The operators of evolution as small values: selection, crossover, mutation and replacement. Each
 * draws only from the generator that it is given.
 *
 * <p>It may depend on {@code descent.evolution.genome} and the layers below, and knows no
 * algorithm.
 */
package descent.evolution.operator;
