/**
 * Searches along a line: how far to go once the direction is known. A {@link
 * descent.linesearch.LineSearch} is a description; on a {@link descent.linesearch.Line}, the
 * objective seen from a point in a direction, it becomes a {@link descent.linesearch.Search}, which
 * answers with an {@link descent.linesearch.Outcome}: found, or why not. {@link
 * descent.linesearch.DirectionalDescent} is the loop that methods with such searches share.
 *
 * <p>It may depend on {@code descent.optimize} and the layers below.
 */
package descent.linesearch;
