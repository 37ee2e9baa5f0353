/**
 * Models as objectives of their parameters, with their data inside: linear predictors for numbers,
 * for two and for several classes, and the multilayer perceptron, with the layers it is made of;
 * and ensembles of their parameters.
 *
 * <p>It may depend on {@code descent.function}, {@code descent.function.loss} and what they depend
 * on, and knows no solver.
 */
package descent.function.model;
