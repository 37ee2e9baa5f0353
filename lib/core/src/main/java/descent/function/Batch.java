package descent.function;

import descent.argument.Require;

/**
 * Some terms of a finite sum, each with its weight: {@code Σₖ wₖ f_{iₖ}}. A term may be there more
 * than once. One batch serves a whole run: it is emptied and filled again, without allocation.
 *
 * <p>If each of {@code B} terms is drawn with probabilities {@code pᵢ}, the weights {@code wₖ = 1 /
 * (B n p_{iₖ})} make the batch an unbiased estimate of the mean over all {@code n} terms; where all
 * are drawn alike this is {@code 1/B}.
 */
public final class Batch {
  private final int[] terms;
  private final double[] weights;
  private int size;

  /** An empty batch with room for {@code capacity} terms, at least 1. */
  public Batch(int capacity) {
    Require.atLeast("capacity", capacity, 1);
    terms = new int[capacity];
    weights = new double[capacity];
  }

  /** The plain mean of these terms: every weight is {@code 1/B}. */
  public static Batch of(int... terms) {
    Batch batch = new Batch(Require.nonNull("terms", terms).length);
    batch.addMean(terms, 0, terms.length);
    return batch;
  }

  /** The mean of the terms {@code 0 … n−1}. */
  public static Batch all(int n) {
    Batch batch = new Batch(n);
    for (int term = 0; term < n; term++) {
      batch.add(term, 1.0 / n);
    }
    return batch;
  }

  /** Takes all terms out. */
  public void clear() {
    size = 0;
  }

  /**
   * Puts a term in.
   *
   * @throws IllegalStateException if the batch is full
   */
  public void add(int term, double weight) {
    if (size == terms.length) {
      throw new IllegalStateException("the batch is full: its capacity is " + size);
    }
    terms[size] = term;
    weights[size] = weight;
    size++;
  }

  /**
   * Puts the mean of {@code size} of these terms in, those from {@code from} on: each with the
   * weight {@code 1/size}.
   */
  public void addMean(int[] terms, int from, int size) {
    for (int k = from; k < from + size; k++) {
      add(terms[k], 1.0 / size);
    }
  }

  /** {@code B}, the number of terms. */
  public int size() {
    return size;
  }

  /** The most terms that it can hold. */
  public int capacity() {
    return terms.length;
  }

  /** {@code iₖ}, for {@code k} from 0 on. */
  public int term(int k) {
    return terms[k];
  }

  /** {@code wₖ}. */
  public double weight(int k) {
    return weights[k];
  }
}
