package descent.function.autodiff;

import descent.argument.Require;

/** A vector on a tape. */
public final class Vector extends Tensor<Vector> {

  Vector(Tape tape, int number, double[] values, boolean variable) {
    super(tape, number, 1, values.length, values, variable);
  }

  /** The vector of these numbers. */
  public static Vector of(Scalar... elements) {
    Require.atLeast("the number of elements", Require.nonNull("elements", elements).length, 1);
    Tape tape = elements[0].tape;
    for (Scalar element : elements) {
      tape.requireOwn(element);
    }
    Vector y = tape.tensors().vector(elements.length);
    y.makeEntries();
    for (int j = 0; j < elements.length; j++) {
      y.entries[j] = elements[j].index;
    }
    y.record(Gather.INSTANCE, null, null);
    return y;
  }

  /** The same for one, without an array around it. */
  static Vector ofOne(Scalar element) {
    element.tape.requireOwn(element);
    Vector y = element.tape.tensors().vector(1);
    y.makeEntries();
    y.entries[0] = element.index;
    y.record(Gather.INSTANCE, null, null);
    return y;
  }

  private void makeEntries() {
    if (entries == null) {
      entries = new int[columns];
    }
  }

  @Override
  Vector alike() {
    return tape.tensors().vector(columns);
  }

  @Override
  String shape() {
    return "length " + columns;
  }

  /** The number of elements. */
  public int length() {
    return columns;
  }

  /** Element {@code j}, from 0 on. */
  public Scalar at(int j) {
    return element(index("j", j, columns));
  }

  /** The elements {@code from ≤ j < to}. */
  public Vector part(int from, int to) {
    requireRange(from, to);
    tape.tensors().requireOwn(this);
    Vector y = tape.tensors().vector(to - from);
    y.first = from;
    y.record(Multilinear.SLICE, this, null);
    return y;
  }

  /** The elements from {@code from} on as a matrix, row by row. */
  public Matrix matrix(int from, int rows, int columns) {
    requireRange(from, from + rows * columns);
    tape.tensors().requireOwn(this);
    Matrix y = tape.tensors().matrix(rows, columns);
    y.first = from;
    y.record(Multilinear.SLICE, this, null);
    return y;
  }

  private void requireRange(int from, int to) {
    if (from < 0 || to <= from || to > columns) {
      throw new IllegalArgumentException(
          "a part must lie within the vector, got " + from + " to " + to + " of " + columns);
    }
  }

  /** {@code aᵀb}. */
  public Scalar dot(Vector other) {
    tape.tensors().requireOwn(other);
    requireSameLength(other.columns);
    return reduce(Multilinear.DOT, other);
  }

  private void requireSameLength(int length) {
    if (length != columns) {
      throw new IllegalArgumentException(
          "lengths must be equal, got " + columns + " and " + length);
    }
  }

  /** {@code aᵀb} with a constant {@code b}. */
  public Scalar dot(double[] other) {
    return dot(constant(other));
  }

  /** {@code a + b} with a constant {@code b}. */
  public Vector plus(double[] other) {
    return plus(constant(other));
  }

  /** {@code a − b} with a constant {@code b}. */
  public Vector minus(double[] other) {
    return minus(constant(other));
  }

  /** {@code a ∘ b} with a constant {@code b}. */
  public Vector timesElementwise(double[] other) {
    return timesElementwise(constant(other));
  }

  /** {@code ‖a‖² = aᵀa}. */
  public Scalar squaredNorm() {
    return dot(this);
  }

  /** {@code log Σ eᵃ}; no exponential overflows. */
  public Scalar logSumExp() {
    tape.tensors().requireOwn(this);
    Vector y = tape.tensors().vector(1);
    y.recordLogSumExp(this, null);
    return y.at(0);
  }

  /** {@code pⱼ = e^{aⱼ}/Σₖ e^{aₖ}}; no exponential overflows. */
  public Vector softmax() {
    tape.tensors().requireOwn(this);
    Vector y = alike();
    y.record(Softmax.PROBABILITIES, this, null);
    return y;
  }

  /** {@code −log p_c} of the softmax, for the right class {@code c}. */
  public Scalar crossEntropy(int rightClass) {
    index("rightClass", rightClass, columns);
    tape.tensors().requireOwn(this);
    Vector y = tape.tensors().vector(1);
    y.makeEntries();
    y.entries[0] = rightClass;
    y.recordLogSumExp(this, y.entries);
    return y.at(0);
  }

  void recordLogSumExp(Tensor<?> logits, int[] rightClasses) {
    classes = rightClasses;
    if (work == null || work.length != logits.values.length) {
      work = new double[logits.values.length];
      slopeAtRight = new double[values.length];
    }
    record(Softmax.LOG_SUM_EXP, logits, null);
  }
}
