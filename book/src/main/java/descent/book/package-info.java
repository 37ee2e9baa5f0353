/**
 * The command line of the book: {@code setup}, {@code lab}, {@code refresh}, {@code doctor}.
 *
 * <p>May depend on {@link descent.book.environment} and {@link descent.book.notebook}, and is known
 * by neither.
 */
package descent.book;
