package descent.function.autodiff;

import java.util.Arrays;

/**
 * The vectors and matrices of a tape, in the order in which they were made. The next run finds them
 * again: the k-th of a run takes the k-th of the run before if it has the same kind and shape.
 */
final class Tensors {
  private final Tape tape;
  private Tensor<?>[] pool = new Tensor<?>[8];
  private int count;

  Tensors(Tape tape) {
    this.tape = tape;
  }

  void clear() {
    count = 0;
  }

  Tensor<?> at(int number) {
    return pool[number];
  }

  void requireOwn(Tensor<?> tensor) {
    if (tensor.tape != tape || tensor.number >= count) {
      throw Tape.foreign();
    }
  }

  Vector input(double[] x) {
    Vector input = vector(x.length);
    System.arraycopy(x, 0, input.values, 0, x.length);
    input.record(ArrayOperation.Leaf.INPUT, null, null);
    return input;
  }

  Vector vector(int length) {
    Tensor<?> old = next();
    boolean fits = old instanceof Vector && old.adjoints != null && old.columns == length;
    return take(fits ? (Vector) old : new Vector(tape, count, new double[length], true));
  }

  Matrix matrix(int rows, int columns) {
    Tensor<?> old = next();
    boolean fits =
        old instanceof Matrix && old.adjoints != null && old.rows == rows && old.columns == columns;
    return take(
        fits
            ? (Matrix) old
            : new Matrix(tape, count, rows, columns, new double[rows * columns], true));
  }

  Vector constant(double[] values) {
    Tensor<?> old = next();
    boolean fits = old instanceof Vector && old.adjoints == null && old.values == values;
    Vector constant = take(fits ? (Vector) old : new Vector(tape, count, values, false));
    constant.record(ArrayOperation.Leaf.CONSTANT, null, null);
    return constant;
  }

  Matrix constant(int rows, int columns, double[] values) {
    Tensor<?> old = next();
    boolean fits =
        old instanceof Matrix
            && old.adjoints == null
            && old.values == values
            && old.rows == rows
            && old.columns == columns;
    Matrix constant =
        take(fits ? (Matrix) old : new Matrix(tape, count, rows, columns, values, false));
    constant.record(ArrayOperation.Leaf.CONSTANT, null, null);
    return constant;
  }

  private Tensor<?> next() {
    if (count == pool.length) {
      pool = Arrays.copyOf(pool, 2 * count);
    }
    return pool[count];
  }

  private <T extends Tensor<T>> T take(T tensor) {
    pool[count] = tensor;
    count++;
    return tensor;
  }

  void clearAdjoints() {
    for (int k = 0; k < count; k++) {
      if (pool[k].adjoints != null) {
        Arrays.fill(pool[k].adjoints, 0);
      }
    }
  }

  /** Makes room for tangents, and clears those of the adjoints. */
  void clearTangents() {
    for (int k = 0; k < count; k++) {
      pool[k].clearTangents();
    }
  }
}
