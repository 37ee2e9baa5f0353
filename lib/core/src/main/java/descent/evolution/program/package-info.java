/**
 * Genetic programming: programs that evolve. Typed expression trees over any set of primitives
 * ({@link PrimitiveSet}, {@link Tree}), the genome that takes them into the genetic algorithm
 * ({@link Trees}), their operators, and the search for laws in data ({@link SymbolicRegression}),
 * which come out as readable formulas ({@link Expression}).
 *
 * <p>It may depend on {@code descent.evolution} with its operators, genomes and strategies, and the
 * layers below.
 */
package descent.evolution.program;
