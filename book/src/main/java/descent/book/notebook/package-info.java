/**
 * Notebooks as files: reading them, executing them on the kernel with a cache by content, comparing
 * what they print with what they store, the house rules, and the exercises inside them.
 *
 * <p>Depends on {@link descent.book.environment} for a kernel to run on, and on Jackson.
 */
package descent.book.notebook;
