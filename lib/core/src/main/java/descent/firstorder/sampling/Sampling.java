package descent.firstorder.sampling;

import descent.argument.Require;
import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;

/**
 * How the terms of the next batch are chosen among the {@code n} terms of a finite sum: a pure
 * description, which {@link #start} brings to life.
 *
 * <p>An <em>epoch</em> is {@code ⌈n/B⌉} batches with {@code n} terms together, for every sampling:
 * where {@code B} does not divide {@code n}, the last batch of an epoch holds the {@code n mod B}
 * terms that are left, and its weights are those of its own size, so that it is an unbiased
 * estimate too. An epoch so always costs {@code n} term gradients.
 *
 * <p>What a sampling remembers from batch to batch is its generator's state, its position in the
 * epoch, and, if it {@link #keepsOrder}, an order of the terms. That is all a checkpoint needs.
 */
public interface Sampling {

  /** The sampling's name, as in legends. */
  String name();

  /** Whether it remembers an order of the {@code n} terms. */
  boolean keepsOrder();

  /**
   * Puts the next terms into the empty batch, with weights that make it an unbiased estimate, and
   * without allocation.
   *
   * @param batch the batch to fill
   * @param size how many terms to put in, at least 1 and at most {@code n − position}
   * @param position how many terms of this epoch were used before
   * @param terms {@code n}
   * @param order the order remembered, {@code 0 … n−1} at the start of a run, which it may change;
   *     empty if it keeps none
   * @param random where random numbers come from
   */
  void fill(Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random);

  /** Prepares the order at the start of a run; leaves it as it is unless a sampling says so. */
  default void startRun(int[] order, Xoshiro256PlusPlus random) {}

  /**
   * Checks that it can choose among so many terms; any number will do unless a sampling says so.
   *
   * @throws IllegalArgumentException if it cannot
   */
  default void requireTerms(int terms) {}

  /** Any random order of the terms, drawn anew for each epoch. The default of training. */
  static Sampling shuffledEpochs() {
    return new ShuffledEpochs();
  }

  /** One random order of the terms for the whole run. */
  static Sampling shuffledOnce() {
    return new ShuffledOnce();
  }

  /** The order of the data, epoch after epoch. */
  static Sampling fixedOrder() {
    return new FixedOrder();
  }

  /** Each term of each batch any of all {@code n}, independently. */
  static Sampling withReplacement() {
    return new WithReplacement();
  }

  /** Each batch any set of {@code B} different terms, independently of other batches. */
  static Sampling withoutReplacement() {
    return new WithoutReplacement();
  }

  /** Each term of each batch term {@code i} with the probability {@code pᵢ}, independently. */
  static Sampling importance(double... probabilities) {
    return ImportanceSampling.withProbabilities(probabilities);
  }

  /**
   * A sampler at the start of its first epoch.
   *
   * @param terms {@code n}, at least 1
   * @param batchSize {@code B}, at least 1 and at most {@code n}
   * @param seed of the generator
   */
  default Sampler start(int terms, int batchSize, long seed) {
    return start(terms, batchSize, Xoshiro256PlusPlus.ofSeed(seed));
  }

  /** The same with a generator that the sampler owns from now on. */
  default Sampler start(int terms, int batchSize, Xoshiro256PlusPlus random) {
    Sampler.requireSizes(terms, batchSize);
    requireTerms(terms);
    Require.nonNull("random", random);
    int[] order = new int[keepsOrder() ? terms : 0];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    startRun(order, random);
    return new Sampler(this, terms, batchSize, random, order, 0);
  }

  /**
   * A sampler as its state was saved.
   *
   * @throws IllegalArgumentException if the state is not of this sampling over so many terms
   */
  default Sampler resume(int terms, int batchSize, Sampler.State state) {
    Sampler.requireSizes(terms, batchSize);
    requireTerms(terms);
    Require.nonNull("state", state).requireFits(name(), terms, keepsOrder());
    return new Sampler(
        this,
        terms,
        batchSize,
        Xoshiro256PlusPlus.ofState(state.random()),
        state.order(),
        state.position());
  }
}
