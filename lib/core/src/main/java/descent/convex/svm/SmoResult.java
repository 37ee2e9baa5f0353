package descent.convex.svm;

import descent.optimize.Result;
import descent.optimize.StopReason;
import java.util.Optional;

/**
 * What a run of {@link Smo} found.
 *
 * <p>In {@code result}, the minimizer holds the multipliers {@code α}, the minimum is that of the
 * dual objective {@code ½ Σᵢⱼ αᵢαⱼyᵢyⱼ k(xᵢ, xⱼ) − Σᵢ αᵢ}, and in the place of the gradient's norm
 * stands the violation, the number that the tolerance is for. A run that stopped early has its last
 * multipliers, which satisfy the constraints.
 *
 * <p>If the margin is hard and the classes cannot be separated, the stop reason is {@link
 * StopReason#INFEASIBLE}, there is no classifier, and the minimizer is the certificate: weights
 * {@code αᵢ ≥ 0}, with sum 1 in each class, whose two weighted means are the same point.
 *
 * @param result the run
 * @param found the classifier, unless there is none
 * @param kernelRows the rows of the kernel matrix that were computed, in whole or in part
 * @param kernelEvaluations the values of the kernel that were computed
 */
public record SmoResult(
    Result result,
    Optional<SupportVectorClassifier> found,
    long kernelRows,
    long kernelEvaluations) {

  /**
   * The classifier.
   *
   * @throws IllegalStateException if there is none, because the classes cannot be separated and the
   *     margin is hard, or because the kernel's values are not finite
   */
  public SupportVectorClassifier classifier() {
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                isInseparable()
                    ? "no boundary keeps a hard margin: the convex hulls of the classes meet; the"
                        + " minimizer holds the weights that show it. A soft margin always has a"
                        + " solution"
                    : "no classifier: " + result.stopReason().description()));
  }

  /** Whether no boundary keeps the hard margin that was asked for. */
  public boolean isInseparable() {
    return result.stopReason() == StopReason.INFEASIBLE;
  }

  /** Whether the violation fell to its tolerance. */
  public boolean converged() {
    return result.converged();
  }

  @Override
  public String toString() {
    return (converged() ? "converged: " : "stopped: ")
        + (isInseparable()
            ? "the classes cannot be separated, their convex hulls meet,"
            : result.stopReason().description())
        + " after "
        + result.iterations()
        + (result.iterations() == 1 ? " iteration" : " iterations")
        + "; violation "
        + result.gradientNorm()
        + "; kernel rows: "
        + kernelRows
        + found.map(classifier -> "; " + classifier).orElse("");
  }
}
