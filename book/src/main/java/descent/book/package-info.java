/**
 * The command line of the book: {@code setup}, {@code lab}, {@code refresh}, {@code book}, {@code
 * doctor}.
 *
 * <p>May depend on {@link descent.book.environment}, {@link descent.book.notebook} and {@link
 * descent.book.render}, and is known by none of them.
 */
package descent.book;
