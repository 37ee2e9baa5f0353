package descent.function;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;

/**
 * The observations that a model is fitted to, one a row, each with {@code d} features: all that a
 * linear model asks of its data, whether they are dense or mostly zeros. Sparse rows cost what
 * their entries cost, dense ones {@code O(d)}.
 *
 * <p>Parameters and gradients hold more than one vector of weights, or an intercept before it; so
 * every operation takes the array and the place in it where the {@code d} numbers begin. Nothing
 * allocates and nothing is checked there, in the innermost loops: rows are checked once, when they
 * are made. They are immutable.
 */
public sealed interface Rows permits DenseRows, SparseRows {

  /** {@code n}, the number of rows, at least 1. */
  int count();

  /** {@code d}, the number of features, at least 1. */
  int columns();

  /** {@code xᵢᵀv}, where {@code v} are the {@code d} numbers from {@code offset} on. */
  double dot(int i, double[] vector, int offset);

  /** {@code v ← v + a·xᵢ}, where {@code v} are the {@code d} numbers from {@code offset} on. */
  void addTo(int i, double a, double[] vector, int offset);

  /**
   * {@code M ← M + a·xᵢxᵢᵀ}, upper triangle only, where {@code M} is the block of {@code d × d}
   * that begins at row and column {@code offset}.
   */
  void addOuterProduct(int i, double a, DMatrixRMaj matrix, int offset);

  /** {@code ‖xᵢ‖²}. */
  double squaredNorm(int i);

  /** Writes {@code xᵢ} with its zeros to the {@code d} places from {@code offset} on. */
  void copyTo(int i, double[] vector, int offset);

  /**
   * Dense rows, copied.
   *
   * @throws IllegalArgumentException if there is no row or no column, if the rows differ in length,
   *     or if an entry is NaN or infinite: the message gives its row and column
   */
  static Rows of(double[][] x) {
    return new DenseRows(DesignMatrix.of("x", x));
  }

  /** The rows of a dense matrix, which is copied, after the same checks. */
  static Rows of(DMatrixRMaj x) {
    return new DenseRows(DesignMatrix.of("x", x));
  }

  /**
   * The rows of a sparse matrix, given as triplets (row, column, value) in any order, which are
   * copied.
   *
   * @throws IllegalArgumentException if there is no row or no column, if a triplet lies outside of
   *     the matrix, if two of them have the same place, or if a value is NaN or infinite: the
   *     message gives its row and column
   */
  static Rows of(DMatrixSparseTriplet x) {
    return SparseRows.of("x", x);
  }

  /** The rows of a matrix in EJML's compressed columns, which is copied, after the same checks. */
  static Rows of(DMatrixSparseCSC x) {
    return SparseRows.of("x", x);
  }
}
