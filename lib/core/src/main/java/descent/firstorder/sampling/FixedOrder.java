package descent.firstorder.sampling;

import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;

/**
 * The order of the data, epoch after epoch: it shows what goes wrong. Its batches are no random
 * estimates at all. Where the data are sorted, as by label or by time, every batch leans to one
 * side, and the steps follow.
 */
public record FixedOrder() implements Sampling {

  @Override
  public String name() {
    return "fixed order";
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }

  @Override
  public void fill(
      Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
    for (int k = 0; k < size; k++) {
      batch.add(position + k, 1.0 / size);
    }
  }
}
