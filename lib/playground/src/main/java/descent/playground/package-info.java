/**
 * What the demos in the book's pages call: a few functions over the core's own classes, which TeaVM
 * compiles to JavaScript, so that the page runs the same optimizers as the notebooks. It depends on
 * the core alone and stays inside what TeaVM supports; the build compiles everything reachable.
 */
package descent.playground;
