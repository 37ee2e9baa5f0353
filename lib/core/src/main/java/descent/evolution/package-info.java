/**
 * Populations: how methods that only compare values are asked for points and told their values
 * ({@link AskAndTell}), how these are evaluated ({@link Evaluation}), watched ({@link Generation},
 * {@link PopulationHistory}), constrained ({@link Constraints}) and answered for ({@link Evolved}),
 * and the genetic algorithm.
 *
 * <p>It may depend on {@code descent.evolution.operator}, {@code descent.evolution.genome}, {@code
 * descent.optimize}, {@code descent.random} and the layers below.
 */
package descent.evolution;
