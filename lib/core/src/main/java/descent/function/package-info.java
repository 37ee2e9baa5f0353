/**
 * Objectives: what is minimized. The interfaces say what an objective can answer (its value, its
 * gradient, its Hessian), the classes are quadratics and least squares. Losses, models and test
 * functions lie in the packages below this one.
 *
 * <p>It may depend on {@code descent.linalg}, {@code descent.argument}, {@code
 * descent.function.autodiff} and EJML, and knows no solver.
 */
package descent.function;
