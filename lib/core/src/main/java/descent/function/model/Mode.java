package descent.function.model;

/** What a network with batch normalization is asked for: to learn, or to answer. */
public enum Mode {

  /** Rows are normalized by the statistics of their own batch, and the gradient knows of it. */
  TRAINING,

  /** Rows are normalized by the running statistics, each for itself, whoever is beside it. */
  EVALUATION
}
