/**
 * What all solvers share: how a run starts ({@link Solver}), stops ({@link Stopping}, {@link
 * StopReason}), is watched ({@link Observer}, {@link Recording}) and answers ({@link Result},
 * {@link Trace}). {@link Run} does the bookkeeping for them.
 *
 * <p>It may depend on {@code descent.function} and the layers below, and knows no method.
 */
package descent.optimize;
