/**
 * What a training run looks like from inside and from outside, and what that tells: the numbers of
 * each layer of a network ({@link NetworkReport}) and the shape of loss curves ({@link
 * LossCurves}). The short runs that test a training before it begins, the range test and
 * overfit-one-batch, are in {@code descent.firstorder.training}.
 *
 * <p>It may depend on the other packages of {@code descent.firstorder} and on the layers below;
 * nothing depends on it.
 */
package descent.firstorder.diagnosis;
