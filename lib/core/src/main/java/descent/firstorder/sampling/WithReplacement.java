package descent.firstorder.sampling;

import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;

/**
 * Each term of each batch is any of the {@code n}, independently: a term may be there twice, and an
 * epoch misses {@code (1 − 1/n)^n ≈ 37 %} of them. The variance of a batch's gradient is {@code tr
 * Σ / B}, with {@code Σ} the covariance of a single term's gradient.
 */
public record WithReplacement() implements Sampling {

  @Override
  public String name() {
    return "with replacement";
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }

  @Override
  public void fill(
      Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
    for (int k = 0; k < size; k++) {
      batch.add(random.nextInt(terms), 1.0 / size);
    }
  }
}
