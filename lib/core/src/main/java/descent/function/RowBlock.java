package descent.function;

/**
 * The rows of a batch, brought together to be used twice: for their predictions, then for their
 * share of the gradient. A batch's rows lie anywhere in memory, and one after another each would
 * have to be waited for; so they are fetched first, by reads that do not depend on anything, and
 * the memory delivers many at once. Dense rows are copied; sparse ones are short and stay where
 * they are.
 *
 * <p>A block serves one thread and does not allocate once it is made.
 */
abstract sealed class RowBlock permits DenseBlock, SparseBlock {
  /** The most rows; a larger batch is taken block by block. */
  static final int CAPACITY = 64;

  /** What {@link #multiply} finds. */
  final double[] products = new double[CAPACITY];

  /** What each row counts for in the gradient: set between the two uses. */
  final double[] slopes = new double[CAPACITY];

  private final int[] terms = new int[CAPACITY];
  private int size;

  static RowBlock of(Rows rows) {
    if (rows instanceof DenseRows dense) {
      return new DenseBlock(dense);
    }
    return new SparseBlock((SparseRows) rows);
  }

  /** Takes the batch's terms from {@code from} on; returns how many it took. */
  final int take(Batch batch, int from) {
    size = Math.min(CAPACITY, batch.size() - from);
    for (int k = 0; k < size; k++) {
      terms[k] = batch.term(from + k);
    }
    takeRows();
    return size;
  }

  final int size() {
    return size;
  }

  final int term(int k) {
    return terms[k];
  }

  /** Fetches the rows of the terms. */
  abstract void takeRows();

  /**
   * {@code products_k ← x_kᵀv} for all rows, where {@code v} are the numbers from {@code offset}
   * on. All at once, so that no row's memory waits for what is then computed from another's
   * product.
   */
  abstract void multiply(double[] vector, int offset);

  /** {@code v ← v + Σ_k slope_k·x_k}, where {@code v} are the numbers from {@code offset} on. */
  abstract void addSlopesTo(double[] vector, int offset);

  /** The same, and puts the coordinates at which the rows have entries into the support. */
  abstract void addSlopesTo(double[] vector, int offset, Support support);
}
