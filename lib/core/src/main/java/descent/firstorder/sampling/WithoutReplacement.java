package descent.firstorder.sampling;

import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;

/**
 * Each batch is any set of {@code B} different terms, whatever the batches before held: the first
 * {@code B} swaps of a Fisher–Yates shuffle. The variance of a batch's gradient is {@code (tr Σ /
 * B)·(n − B)/(n − 1)}, with {@code Σ} the covariance of a single term's gradient: nothing is left
 * of it at {@code B = n}. Source: Cochran, Sampling Techniques (3rd edition, 1977), Theorem 2.2.
 */
public record WithoutReplacement() implements Sampling {

  @Override
  public String name() {
    return "without replacement";
  }

  @Override
  public boolean keepsOrder() {
    return true;
  }

  @Override
  public void fill(
      Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
    // The order that earlier batches left is as good a start as any: the first places are uniform
    // over sets whatever it is.
    for (int k = 0; k < size; k++) {
      int j = k + random.nextInt(terms - k);
      int term = order[j];
      order[j] = order[k];
      order[k] = term;
      batch.add(term, 1.0 / size);
    }
  }
}
