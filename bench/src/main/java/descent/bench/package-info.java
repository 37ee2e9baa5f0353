/**
 * Benchmarks. Each compares a part of the core with its peer in the same run and prints their
 * ratio.
 */
package descent.bench;
