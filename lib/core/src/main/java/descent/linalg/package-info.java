/**
 * Arithmetic on {@code double[]} that EJML does not give: dot products, norms and updates of
 * vectors, products of an EJML matrix with a plain array, and products of small matrices that are
 * arrays of rows, several times as fast as EJML's. Factorizations of symmetric matrices where
 * EJML's are too slow or cannot run in a browser. Nothing allocates. It depends on EJML only.
 */
package descent.linalg;
