/**
 * The demos in a browser: what a reader does to them, and that their numbers are the JVM's. May
 * depend on {@link descent.book.browser} and on the playground, whose built script they open; what
 * can be said without a browser is tested beside the playground itself.
 */
package descent.book.demos;
