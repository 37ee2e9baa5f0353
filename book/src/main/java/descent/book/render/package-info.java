/**
 * The static book: its sources gathered in one folder, and Sphinx run over them.
 *
 * <p>May depend on {@link descent.book.notebook}, which executes the chapters, and on {@link
 * descent.book.environment}, which has the Python to run Sphinx. What the pages look like and how a
 * notebook becomes one stands beside the texts, in {@code book/conf.py} and {@code book/_ext}.
 */
package descent.book.render;
