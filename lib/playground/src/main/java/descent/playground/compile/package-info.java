/**
 * A step of the build: the playground as JavaScript. Nothing that the page can call may depend on
 * it.
 */
package descent.playground.compile;
