/**
 * Objectives: what is minimized. The interfaces say what an objective can answer (its value, its
 * gradient, its Hessian, a batch of its terms), the classes are quadratics, least squares and the
 * mean losses of linear models over dense or sparse rows of data. Losses, models and test functions
 * lie in the packages below this one.
 *
 * <p>It may depend on {@code descent.function.loss}, {@code descent.function.autodiff}, {@code
 * descent.linalg}, {@code descent.argument} and EJML, and knows no solver.
 */
package descent.function;
