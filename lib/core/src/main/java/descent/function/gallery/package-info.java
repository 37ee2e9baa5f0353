/**
 * Test functions: objectives whose minimizers are known, each with one difficulty that methods
 * meet, and the catalogue of them, {@link descent.function.gallery.Gallery}.
 *
 * <p>It may depend on {@code descent.function} and what that depends on, and knows no solver.
 */
package descent.function.gallery;
