package descent.notebook.exercise;

/** An answer to exercise 04.3: how high above the minimum a constant learning rate stays. */
@FunctionalInterface
public interface NoiseFloor {

  /** The mean gap in one direction of this curvature, for single-term noise of variance 1. */
  double of(double eta, double lambda, int batchSize);
}
