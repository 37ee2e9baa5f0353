/**
 * The variance of estimated gradients: how large it is ({@link GradientNoise}), whether an estimate
 * is biased at all ({@link Unbiasedness}), and what brings it down: {@link Svrg} and {@link Saga}.
 * Averages of the iterates are rules: {@code descent.firstorder.rule.WeightAverage}.
 *
 * <p>It may depend on {@code descent.firstorder}, {@code descent.firstorder.sampling}, {@code
 * descent.optimize} and the layers below.
 */
package descent.firstorder.variance;
