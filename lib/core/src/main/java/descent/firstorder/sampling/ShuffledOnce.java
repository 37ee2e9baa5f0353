package descent.firstorder.sampling;

import descent.function.Batch;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;

/**
 * One random order for the whole run, drawn at its start, each of the {@code n!} equally likely.
 * Cures sorted data, but every epoch has the same batches. Also called single shuffling. Source:
 * Mishchenko, Khaled & Richtárik, Random Reshuffling: Simple Analysis with Vast Improvements
 * (2020), Algorithm 2.
 */
public record ShuffledOnce() implements Sampling {

  @Override
  public String name() {
    return "shuffled once";
  }

  @Override
  public boolean keepsOrder() {
    return true;
  }

  @Override
  public void startRun(int[] order, Xoshiro256PlusPlus random) {
    Permutations.shuffle(order, random);
  }

  @Override
  public void fill(
      Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
    batch.addMean(order, position, size);
  }
}
