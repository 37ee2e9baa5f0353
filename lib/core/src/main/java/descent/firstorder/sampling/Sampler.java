package descent.firstorder.sampling;

import descent.argument.Require;
import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;

/** A {@link Sampling} at work: one batch after the other, for one run. */
public final class Sampler {
  private final Sampling sampling;
  private final int terms;
  private final int batchSize;
  private final Xoshiro256PlusPlus random;
  private final int[] order;
  private int position;

  /**
   * The whole state of a sampler, to be saved.
   *
   * @param random the generator's state
   * @param order the order remembered, empty if the sampling keeps none; a copy goes in and out
   * @param position how many terms of the current epoch were used; 0 at the start of an epoch
   */
  public record State(Xoshiro256PlusPlus.State random, int[] order, int position) {

    /** Checks and copies. */
    public State {
      Require.nonNull("random", random);
      order = Require.nonNull("order", order).clone();
      Require.atLeast("position", position, 0);
    }

    @Override
    public int[] order() {
      return order.clone();
    }

    void requireFits(String name, int terms, boolean keepsOrder) {
      if (order.length != (keepsOrder ? terms : 0)) {
        throw new IllegalArgumentException(
            "the state remembers an order of "
                + order.length
                + " terms but "
                + name
                + " over "
                + terms
                + " terms remembers "
                + (keepsOrder ? terms : 0));
      }
      if (position >= terms) {
        throw new IllegalArgumentException(
            "position must be below the number of terms, " + terms + ", got " + position);
      }
      boolean[] seen = new boolean[terms];
      for (int term : order) {
        if (term < 0 || term >= terms || seen[term]) {
          throw new IllegalArgumentException(
              "order must hold each of 0 … " + (terms - 1) + " once, got " + term);
        }
        seen[term] = true;
      }
    }
  }

  Sampler(
      Sampling sampling,
      int terms,
      int batchSize,
      Xoshiro256PlusPlus random,
      int[] order,
      int position) {
    this.sampling = sampling;
    this.terms = terms;
    this.batchSize = batchSize;
    this.random = random;
    this.order = order;
    this.position = position;
  }

  static void requireSizes(int terms, int batchSize) {
    Require.atLeast("terms", terms, 1);
    Require.atLeast("batchSize", batchSize, 1);
    if (batchSize > terms) {
      throw new IllegalArgumentException(
          "batchSize must be at most the number of terms, " + terms + ", got " + batchSize);
    }
  }

  /** Empties the batch and puts the next terms in. Does not allocate. */
  public void next(Batch batch) {
    int size = Math.min(batchSize, terms - position);
    batch.clear();
    sampling.fill(batch, size, position, terms, order, random);
    position = position + size == terms ? 0 : position + size;
  }

  /** Whether the next batch is the first of an epoch. */
  public boolean atEpochStart() {
    return position == 0;
  }

  /** The state as it stands. */
  public State state() {
    return new State(random.state(), order, position);
  }
}
