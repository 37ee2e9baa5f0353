/**
 * Arithmetic on {@code double[]} that EJML does not give: dot products, norms, sums and
 * matrix-vector products without a wrapper object. It depends on EJML only.
 */
package descent.linalg;
