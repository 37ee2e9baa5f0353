/**
 * Losses of one prediction: what an error costs, with its derivatives, its smoothness and its
 * convexity. A model's objective is the mean of a loss over the data.
 *
 * <p>It may depend on {@code descent.argument} and EJML, and knows no model and no solver.
 */
package descent.function.loss;
