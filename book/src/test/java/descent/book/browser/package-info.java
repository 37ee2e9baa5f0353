/**
 * A Chromium to look at pages with: told what to do over its own protocol, so that nothing has to
 * be fetched, and reading, pressing keys and dragging as a reader would.
 *
 * <p>Knows nothing of the book. The tests of the pages and of the demos share one browser.
 */
package descent.book.browser;
