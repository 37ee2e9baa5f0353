/**
 * Checks of derivatives: differences of values against gradients, differences of gradients against
 * Hessians, complex steps where a function can take them. For tests and notebooks, not for inner
 * loops: everything here allocates.
 *
 * <p>It may depend on {@code descent.function}, {@code descent.linalg}, {@code descent.argument}
 * and EJML.
 */
package descent.function.check;
