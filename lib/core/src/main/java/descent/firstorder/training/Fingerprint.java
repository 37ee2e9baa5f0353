package descent.firstorder.training;

import descent.firstorder.UpdateRule;
import descent.firstorder.clipping.Clipping;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.schedule.Schedule;

/**
 * By what a run's sum and settings are known again. The sum, the rule, the sampling and the
 * clipping are known by what they do to a made-up input, so that other data, another momentum or
 * other probabilities are noticed whatever classes they come from. Numbers are compared up to
 * {@code 10⁻⁹}, relatively, because elementary functions may differ in the last bit between
 * machines.
 *
 * @param dimension the number of parameters
 * @param terms the number of terms
 * @param model the mean of up to 8 terms at a made-up point
 * @param rule the update rule's name
 * @param ruleEffect where two made-up gradients lead it
 * @param sampling the sampling's name
 * @param samplingEffect what its first batch is
 * @param batchSize the batch size
 * @param clippingEffect what becomes of a made-up gradient
 * @param firstLearningRate the learning rate of step 1
 * @param nextLearningRate the learning rate of the step after the checkpoint
 */
public record Fingerprint(
    int dimension,
    int terms,
    double model,
    String rule,
    double ruleEffect,
    String sampling,
    double samplingEffect,
    int batchSize,
    double clippingEffect,
    double firstLearningRate,
    double nextLearningRate) {
  private static final double TOLERANCE = 1e-9;
  private static final int MOST_TERMS = 8;

  static Fingerprint of(
      FiniteSum sum,
      UpdateRule rule,
      Schedule schedule,
      Sampling sampling,
      int batchSize,
      Clipping clipping,
      int steps,
      double rateFactor) {
    return new Fingerprint(
        sum.dimension(),
        sum.terms(),
        effect(sum),
        rule.name(),
        effect(rule, sum.dimension()),
        sampling.name(),
        effect(sampling, sum.terms(), batchSize),
        batchSize,
        effect(clipping, sum.dimension()),
        schedule.at(1),
        rateFactor * schedule.at(steps + 1));
  }

  private static double effect(FiniteSum sum) {
    int count = Math.min(MOST_TERMS, sum.terms());
    int[] terms = new int[count];
    for (int k = 0; k < count; k++) {
      terms[k] = (int) ((long) k * sum.terms() / count);
    }
    return sum.batch(terms, madeUp(sum.dimension(), 0.1), new double[sum.dimension()]);
  }

  private static double effect(UpdateRule rule, int dimension) {
    UpdateRule.State state = rule.start(dimension);
    double[] x = madeUp(dimension, 1);
    state.step(x, madeUp(dimension, 0.3), 0.1);
    state.step(x, madeUp(dimension, -0.7), 0.1);
    return digest(x);
  }

  private static double effect(Sampling sampling, int terms, int batchSize) {
    Batch batch = new Batch(batchSize);
    sampling.start(terms, batchSize, 0).next(batch);
    double digest = 0;
    for (int k = 0; k < batch.size(); k++) {
      digest += (1 + k % 7) * batch.weight(k) * (1 + batch.term(k));
    }
    return digest;
  }

  private static double effect(Clipping clipping, int dimension) {
    double[] gradient = madeUp(dimension, 1e6);
    clipping.clip(madeUp(dimension, 1), gradient);
    return digest(gradient);
  }

  /** Eleven numbers, over and over. */
  private static double[] madeUp(int length, double scale) {
    double[] numbers = new double[11];
    for (int k = 0; k < 11; k++) {
      numbers[k] = scale * (1 + k * 7 % 11) / 11;
    }
    double[] x = new double[length];
    for (int j = 0; j < length; j += 11) {
      System.arraycopy(numbers, 0, x, j, Math.min(11, length - j));
    }
    return x;
  }

  private static double digest(double[] x) {
    double sum = 0;
    int weight = 1;
    for (double number : x) {
      sum += weight * number;
      weight = weight == 5 ? 1 : weight + 1;
    }
    return sum;
  }

  /**
   * Checks that a run with this fingerprint can go on from a checkpoint with that one.
   *
   * @throws IllegalArgumentException naming the first difference
   */
  void requireSame(Fingerprint saved) {
    same("number of parameters", saved.dimension, dimension);
    same("number of terms", saved.terms, terms);
    same("value of the sum at a test point", saved.model, model);
    same("update rule", saved.rule, rule);
    same("effect of the update rule " + rule, saved.ruleEffect, ruleEffect);
    same("sampling", saved.sampling, sampling);
    same("batch size", saved.batchSize, batchSize);
    same("effect of the sampling " + sampling, saved.samplingEffect, samplingEffect);
    same("effect of clipping", saved.clippingEffect, clippingEffect);
    same("learning rate of the first step", saved.firstLearningRate, firstLearningRate);
    same("learning rate of the next step", saved.nextLearningRate, nextLearningRate);
  }

  private static void same(String what, Object saved, Object here) {
    boolean same =
        (saved instanceof Double a && here instanceof Double b) ? near(a, b) : saved.equals(here);
    if (!same) {
      throw new IllegalArgumentException(
          "the checkpoint is of another run: its "
              + what
              + " is "
              + saved
              + ", here it is "
              + here);
    }
  }

  private static boolean near(double a, double b) {
    return Double.compare(a, b) == 0
        || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }
}
