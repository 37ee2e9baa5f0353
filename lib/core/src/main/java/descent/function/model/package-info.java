/**
 * Models: linear predictors as objectives of their parameters, with their data inside.
 *
 * <p>It may depend on {@code descent.function}, {@code descent.function.loss} and what they depend
 * on, and knows no solver.
 */
package descent.function.model;
