package descent.firstorder.rule;

import descent.argument.Require;

/**
 * How much of the parameters a step with decoupled weight decay takes away: {@code x ← x − d_t x}.
 * Sources disagree whether the learning rate is a factor of it.
 */
public sealed interface DecoupledDecay {

  /** {@code d_t}, at the learning rate {@code η_t}. */
  double at(double learningRate);

  /** {@code d_t = η_t λ}, as in PyTorch and Optax. */
  static DecoupledDecay timesLearningRate(double lambda) {
    return new TimesLearningRate(lambda);
  }

  /**
   * {@code d_t = (η_t/α) λ}: the schedule's multiplier of the base rate {@code α} is a factor, the
   * base rate itself is not, as in the source of AdamW. At a constant rate {@code α} it is {@code
   * λ}.
   */
  static DecoupledDecay timesSchedule(double lambda, double baseRate) {
    return new TimesSchedule(lambda, baseRate);
  }

  /**
   * {@code η_t λ}.
   *
   * @param lambda {@code λ ≥ 0}
   */
  record TimesLearningRate(double lambda) implements DecoupledDecay {

    /** Checks the decay. */
    public TimesLearningRate {
      Require.nonNegative("lambda", lambda);
    }

    @Override
    public double at(double learningRate) {
      return learningRate * lambda;
    }

    /** The same decays in the other form. */
    public TimesSchedule withBaseRate(double baseRate) {
      return new TimesSchedule(lambda * Require.positive("baseRate", baseRate), baseRate);
    }
  }

  /**
   * {@code (η_t/α) λ}.
   *
   * @param lambda {@code λ ≥ 0}
   * @param baseRate {@code α}, positive
   */
  record TimesSchedule(double lambda, double baseRate) implements DecoupledDecay {

    /** Checks the decay. */
    public TimesSchedule {
      Require.nonNegative("lambda", lambda);
      Require.positive("baseRate", baseRate);
    }

    @Override
    public double at(double learningRate) {
      return learningRate / baseRate * lambda;
    }

    /** The same decays in the other form. */
    public TimesLearningRate withoutBaseRate() {
      return new TimesLearningRate(lambda / baseRate);
    }
  }
}
