package descent.notebook.exercise;

/** An answer to exercise 10.2: the weight of the penalty that rests where a decay rests. */
@FunctionalInterface
public interface PenaltyWeight {

  /** {@code λ′} for weight decay {@code λ}, learning rate {@code η} and momentum {@code β}. */
  double of(double lambda, double eta, double beta);
}
