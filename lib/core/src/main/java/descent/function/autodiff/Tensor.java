package descent.function.autodiff;

import descent.argument.Require;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * A vector or a matrix on a tape, and the functions that apply to each element. Shapes must fit:
 * what is combined element by element has the same shape, and a number applies to every element.
 *
 * @param <T> the kind itself, {@link Vector} or {@link Matrix}
 */
public abstract sealed class Tensor<T extends Tensor<T>> permits Vector, Matrix {
  final Tape tape;

  /** The place among the vectors and matrices of the tape. */
  final int number;

  final int rows;
  final int columns;

  /** Row by row. */
  final double[] values;

  /** Null for a constant, as are the tangents. */
  final double[] adjoints;

  double[] tangents;
  double[] adjointTangents;

  ArrayOperation operation = ArrayOperation.Leaf.CONSTANT;
  Tensor<?> left;
  Tensor<?> right;

  /** The constant of a function that takes one. */
  double constant;

  /** Where a part begins. */
  int first;

  /** The entries that were gathered. */
  int[] entries;

  /** The right class of each row; the caller's array. */
  int[] classes;

  /** What the forward pass keeps for the way back. */
  double[] work;

  double[] slopeAtRight;
  private DMatrixRMaj[] headers;

  Tensor(Tape tape, int number, int rows, int columns, double[] values, boolean variable) {
    this.tape = tape;
    this.number = number;
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    adjoints = variable ? new double[values.length] : null;
  }

  /** A new result of the same kind and shape. */
  abstract T alike();

  /** Notes what this is made of, and computes it. */
  void record(ArrayOperation operation, Tensor<?> left, Tensor<?> right) {
    this.operation = operation;
    this.left = left;
    this.right = right;
    operation.forward(this);
    tape.array(this);
  }

  /** An array as EJML's matrix, which is kept, one for each role. */
  DMatrixRMaj header(int role, double[] data, int rows, int columns) {
    if (headers == null) {
      headers =
          new DMatrixRMaj[] {new DMatrixRMaj(0, 0), new DMatrixRMaj(0, 0), new DMatrixRMaj(0, 0)};
    }
    headers[role].data = data;
    headers[role].numRows = rows;
    headers[role].numCols = columns;
    return headers[role];
  }

  void clearTangents() {
    if (adjoints == null) {
      return;
    }
    if (tangents == null) {
      tangents = new double[values.length];
      adjointTangents = new double[values.length];
    }
    Arrays.fill(adjointTangents, 0);
  }

  void pushTangent() {
    operation.pushTangent(this);
  }

  void pullBack() {
    operation.pullBack(this);
  }

  void pullBackTangent() {
    operation.pullBackTangent(this);
  }

  final T map(Unary f, double c) {
    tape.tensors().requireOwn(this);
    T y = alike();
    y.constant = c;
    y.record(f, this, null);
    return y;
  }

  final T combine(Binary f, T other) {
    tape.tensors().requireOwn(this);
    tape.tensors().requireOwn(other);
    if (other.rows != rows || other.columns != columns) {
      throw new IllegalArgumentException(
          "shapes must be equal, got " + shape() + " and " + other.shape());
    }
    T y = alike();
    y.record(f, this, other);
    return y;
  }

  final Scalar reduce(ArrayOperation operation, Tensor<?> other) {
    tape.tensors().requireOwn(this);
    Vector y = tape.tensors().vector(1);
    y.record(operation, this, other);
    return tape.element(y, 0);
  }

  static int index(String name, int index, int length) {
    if (index < 0 || index >= length) {
      throw new IllegalArgumentException(
          name + " must be between 0 and " + (length - 1) + ", got " + index);
    }
    return index;
  }

  /** How to name the shape in a message. */
  abstract String shape();

  final Scalar element(int position) {
    return adjoints == null ? tape.number(values[position]) : tape.element(this, position);
  }

  /** A copy of the values, row by row. */
  public double[] values() {
    return values.clone();
  }

  /** {@code a + b}. */
  public T plus(T other) {
    return combine(Binary.PLUS, other);
  }

  /** {@code a − b}. */
  public T minus(T other) {
    return combine(Binary.MINUS, other);
  }

  /** {@code a ∘ b}, the product of each element with its counterpart. */
  public T timesElementwise(T other) {
    return combine(Binary.TIMES, other);
  }

  /** Each element divided by its counterpart. */
  public T dividedBy(T other) {
    return combine(Binary.DIVIDED_BY, other);
  }

  /** The larger of each element and its counterpart; a tie's slope goes to this one. */
  public T max(T other) {
    return combine(Binary.MAX, other);
  }

  /** The smaller of each element and its counterpart; a tie's slope goes to this one. */
  public T min(T other) {
    return combine(Binary.MIN, other);
  }

  /** {@code a + c}, for each element. */
  public T plus(double c) {
    return map(Unary.PLUS_CONSTANT, c);
  }

  /** {@code a − c}, for each element. */
  public T minus(double c) {
    return map(Unary.MINUS_CONSTANT, c);
  }

  /** {@code c a}. */
  public T times(double c) {
    return map(Unary.TIMES_CONSTANT, c);
  }

  /** {@code s a} with a number {@code s} on the tape. */
  public T times(Scalar s) {
    tape.tensors().requireOwn(this);
    Vector factor = Vector.ofOne(s);
    T y = alike();
    y.record(Multilinear.SCALE, this, factor);
    return y;
  }

  /** {@code a / c}. */
  public T dividedBy(double c) {
    return map(Unary.DIVIDED_BY_CONSTANT, c);
  }

  /** {@code −a}. */
  public T negate() {
    return map(Unary.NEGATE, 0);
  }

  /** {@code a²}, for each element. */
  public T square() {
    return map(Unary.SQUARE, 0);
  }

  /** {@code a^c}, for each element. */
  public T power(double c) {
    return map(Unary.POWER_CONSTANT, c);
  }

  /** {@code 1/a}, for each element. */
  public T reciprocal() {
    return map(Unary.RECIPROCAL, 0);
  }

  /** {@code √a}, for each element. */
  public T sqrt() {
    return map(Unary.SQUARE_ROOT, 0);
  }

  /** {@code eᵃ}, for each element. */
  public T exp() {
    return map(Unary.EXP, 0);
  }

  /** The natural logarithm of each element. */
  public T log() {
    return map(Unary.LOG, 0);
  }

  /** {@code log(1 + a)}, for each element. */
  public T log1p() {
    return map(Unary.LOG_OF_ONE_PLUS, 0);
  }

  /** The sine of each element. */
  public T sin() {
    return map(Unary.SIN, 0);
  }

  /** The cosine of each element. */
  public T cos() {
    return map(Unary.COS, 0);
  }

  /** The hyperbolic tangent of each element. */
  public T tanh() {
    return map(Unary.TANH, 0);
  }

  /** {@code 1/(1 + e⁻ᵃ)}, for each element. */
  public T sigmoid() {
    return map(Unary.SIGMOID, 0);
  }

  /** {@code log(1 + eᵃ)}, for each element. */
  public T softplus() {
    return map(Unary.SOFTPLUS, 0);
  }

  /** {@code max(a, 0)}, for each element, with the slope 0 at 0. */
  public T relu() {
    return map(Unary.RELU, 0);
  }

  /** {@code ½a(1 + tanh(√(2/π)(a + 0.044715a³)))}, for each element. */
  public T gelu() {
    return map(Unary.GELU, 0);
  }

  /** {@code |a|}, for each element, with the slope 0 at 0. */
  public T abs() {
    return map(Unary.ABS, 0);
  }

  /** The sum of all elements. */
  public Scalar sum() {
    return reduce(Multilinear.SUM, null);
  }

  /** The mean of all elements. */
  public Scalar mean() {
    return sum().dividedBy(values.length);
  }

  /** A number that does not depend on {@code x}. */
  public Scalar constant(double c) {
    return tape.number(c);
  }

  /** A vector that does not depend on {@code x}. The array is used as it is, not copied. */
  public Vector constant(double[] v) {
    return tape.tensors().constant(Require.nonNull("v", v));
  }

  /** A matrix that does not depend on {@code x}. It is used as it is, not copied. */
  public Matrix constant(DMatrixRMaj a) {
    Require.nonNull("a", a);
    if (a.data.length != a.numRows * a.numCols) {
      throw new IllegalArgumentException(
          "a must hold exactly its elements, got an array of length "
              + a.data.length
              + " for "
              + a.numRows
              + " × "
              + a.numCols);
    }
    return tape.tensors().constant(a.numRows, a.numCols, a.data);
  }
}
