package descent.firstorder.sampling;

import descent.function.Batch;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;

/**
 * A new random order for each epoch, each of the {@code n!} equally likely: each term is used once
 * an epoch. Also called random reshuffling. A single batch is an unbiased estimate; the batches of
 * one epoch depend on each other, so that their errors cancel in part, and on strongly convex
 * problems the error left by a constant learning rate is smaller than with replacement. Source:
 * Mishchenko, Khaled & Richtárik, Random Reshuffling: Simple Analysis with Vast Improvements
 * (2020), Algorithm 1 and Theorem 1.
 */
public record ShuffledEpochs() implements Sampling {

  @Override
  public String name() {
    return "shuffled epochs";
  }

  @Override
  public boolean keepsOrder() {
    return true;
  }

  @Override
  public void fill(
      Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
    if (position == 0) {
      Permutations.shuffle(order, random);
    }
    batch.addMean(order, position, size);
  }
}
