/**
 * Arithmetic on {@code double[]} that EJML does not give: dot products, norms and updates of
 * vectors, and products of an EJML matrix with a plain array. Nothing allocates. It depends on EJML
 * only.
 */
package descent.linalg;
