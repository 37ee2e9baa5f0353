/**
 * The rendered book: its data, its pages as files, and its pages in a browser. May depend on {@link
 * descent.book.browser}.
 */
package descent.book.pages;
