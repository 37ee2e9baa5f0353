/**
 * Support vector machines: the problem ({@link SupportVectorMachine}) with its kernels and margins,
 * sequential minimal optimization of its dual ({@link Smo}), and the classifier that comes out,
 * with its support vectors.
 *
 * <p>It may depend on {@code descent.optimize} and the layers below, and on {@code
 * descent.convex.quadratic}.
 */
package descent.convex.svm;
