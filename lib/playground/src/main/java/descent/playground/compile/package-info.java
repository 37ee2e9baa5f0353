/**
 * A step of the build: the playground as JavaScript. Nothing that the page can call may depend on
 * it; {@link descent.playground.compile.EngineNumbers} puts itself beneath Java's own library.
 */
package descent.playground.compile;
