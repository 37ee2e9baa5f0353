package descent.playground;

import descent.function.Differentiable;
import descent.function.Objective;
import java.util.Optional;

/**
 * What a run has before it.
 *
 * @param f what is minimized
 * @param x0 where the run starts
 * @param validation what is looked at beside it, and not minimized
 */
record Problem(Differentiable f, double[] x0, Optional<Objective> validation) {}
