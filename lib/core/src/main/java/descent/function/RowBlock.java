package descent.function;

import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * The rows of a batch, brought together to be used twice: for their predictions, then for their
 * share of the gradient. A batch's rows lie anywhere in memory, and one after another each would
 * have to be waited for; dense rows are copied first, by reads that do not depend on anything, so
 * that the memory delivers many at once. Sparse rows are short and stay where they are.
 *
 * <p>A block serves one thread and does not allocate once it is made.
 */
final class RowBlock {
  /** The most rows; a larger batch is taken block by block. */
  static final int CAPACITY = 64;

  /** What {@link #multiply} finds. */
  final double[] products = new double[CAPACITY];

  /** What each row counts for in the gradient: set between the two uses. */
  final double[] slopes = new double[CAPACITY];

  private final Rows rows;
  private final int[] terms = new int[CAPACITY];
  private final double[][] copies;
  private final double[] sum;
  private int size;

  RowBlock(Rows rows) {
    this.rows = rows;
    boolean dense = rows instanceof DenseRows;
    copies = dense ? new double[CAPACITY][rows.columns()] : new double[0][];
    sum = new double[dense ? rows.columns() : 0];
  }

  /** Takes the batch's terms from {@code from} on; returns how many it took. */
  int take(Batch batch, int from) {
    size = Math.min(CAPACITY, batch.size() - from);
    for (int k = 0; k < size; k++) {
      terms[k] = batch.term(from + k);
      if (copies.length > 0) {
        rows.copyTo(terms[k], copies[k], 0);
      }
    }
    return size;
  }

  int term(int k) {
    return terms[k];
  }

  /**
   * {@code products_k ← x_kᵀv} for all rows, where {@code v} are the numbers from {@code offset}
   * on. All at once, so that no row's memory waits for what is then computed from another's
   * product.
   */
  void multiply(double[] vector, int offset) {
    for (int k = 0; k < size; k++) {
      products[k] =
          copies.length > 0
              ? Vectors.dot(copies[k], 0, vector, offset, sum.length)
              : rows.dot(terms[k], vector, offset);
    }
  }

  /** {@code v ← v + Σ_k slope_k·x_k}, where {@code v} are the numbers from {@code offset} on. */
  void addSlopesTo(double[] vector, int offset) {
    if (copies.length > 0) {
      Arrays.fill(sum, 0.0);
      MatrixVector.addTransposed(copies, size, slopes, sum);
      Vectors.axpy(1, sum, 0, vector, offset, sum.length);
    } else {
      for (int k = 0; k < size; k++) {
        if (slopes[k] != 0) {
          rows.addTo(terms[k], slopes[k], vector, offset);
        }
      }
    }
  }
}
