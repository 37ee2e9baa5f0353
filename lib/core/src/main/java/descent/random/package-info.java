/**
 * Random numbers: one small generator with a documented algorithm, and random permutations. Every
 * result is made of integer arithmetic and of the five operations that IEEE 754 rounds correctly
 * ({@code + − × ÷ √}), so a seed gives the same stream, bit for bit, on every JVM and in a browser.
 * The package depends on nothing else of the library.
 */
package descent.random;
