package descent.function.autodiff;

import descent.argument.Require;

/** A matrix on a tape. */
public final class Matrix extends Tensor<Matrix> {

  Matrix(Tape tape, int number, int rows, int columns, double[] values, boolean variable) {
    super(tape, number, rows, columns, values, variable);
  }

  @Override
  Matrix alike() {
    return tape.tensors().matrix(rows, columns);
  }

  @Override
  String shape() {
    return rows + " × " + columns;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** Element {@code (i, j)}, from 0 on. */
  public Scalar at(int i, int j) {
    return element(index("i", i, rows) * columns + index("j", j, columns));
  }

  /** {@code A x}. */
  public Vector times(Vector x) {
    return product(Multilinear.MATRIX_VECTOR, x, rows, columns);
  }

  /** {@code Aᵀ x}, without the transpose. */
  public Vector transposedTimes(Vector x) {
    return product(Multilinear.TRANSPOSED_MATRIX_VECTOR, x, columns, rows);
  }

  private Vector product(Multilinear operation, Vector x, int outer, int inner) {
    requireInner(inner, x, x.columns);
    Vector y = tape.tensors().vector(outer);
    y.record(operation, this, x);
    return y;
  }

  private void requireInner(int inner, Tensor<?> other, int length) {
    tape.tensors().requireOwn(this);
    tape.tensors().requireOwn(other);
    if (inner != length) {
      throw new IllegalArgumentException(
          "shapes must fit a product, got " + shape() + " and " + other.shape());
    }
  }

  /** {@code A B}. */
  public Matrix times(Matrix b) {
    requireInner(columns, b, b.rows);
    Matrix y = tape.tensors().matrix(rows, b.columns);
    y.record(Multilinear.MATRIX_MATRIX, this, b);
    return y;
  }

  /** {@code Aᵀ}. */
  public Matrix transpose() {
    tape.tensors().requireOwn(this);
    Matrix y = tape.tensors().matrix(columns, rows);
    y.record(Multilinear.TRANSPOSE, this, null);
    return y;
  }

  /** Adds {@code v} to every row: {@code A + 1vᵀ}. */
  public Matrix plusToRows(Vector v) {
    requireInner(columns, v, v.columns);
    Matrix repeated = tape.tensors().matrix(rows, columns);
    repeated.record(Multilinear.ROWS, v, null);
    return plus(repeated);
  }

  /** {@code log Σⱼ e^{aᵢⱼ}} for each row; no exponential overflows. */
  public Vector logSumExpOfRows() {
    return softmaxed(null);
  }

  /** The softmax of each row. */
  public Matrix softmaxOfRows() {
    tape.tensors().requireOwn(this);
    Matrix y = alike();
    y.record(Softmax.PROBABILITIES, this, null);
    return y;
  }

  /**
   * {@code −log p_c} of the softmax of each row.
   *
   * @param rightClasses the right class of each row; used as it is, not copied
   */
  public Vector crossEntropyOfRows(int[] rightClasses) {
    if (Require.nonNull("rightClasses", rightClasses).length != rows) {
      throw new IllegalArgumentException(
          "rightClasses has length " + rightClasses.length + " but there are " + rows + " rows");
    }
    for (int i = 0; i < rows; i++) {
      // The name is put together only for the message: it would be an object for every row.
      if (rightClasses[i] < 0 || rightClasses[i] >= columns) {
        index("rightClasses[" + i + "]", rightClasses[i], columns);
      }
    }
    return softmaxed(rightClasses);
  }

  private Vector softmaxed(int[] rightClasses) {
    tape.tensors().requireOwn(this);
    Vector y = tape.tensors().vector(rows);
    y.recordLogSumExp(this, rightClasses);
    return y;
  }
}
