package descent.function.autodiff;

import descent.argument.Require;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an expression did, written down in the order in which it was done, so that the chain rule
 * can be walked backwards. An entry holds which entries it was made from, and its slope {@code
 * ∂v/∂a} at each. With the adjoint {@code v̄ = ∂f/∂v} of the last entry set to 1, one pass from the
 * last entry to the first,
 *
 * <pre>{@code ā ← ā + v̄ · ∂v/∂a   for each operand a of v}</pre>
 *
 * gives {@code ∂f/∂xᵢ} for all {@code i} at once: every use of a variable comes after the variable,
 * so its adjoint is complete when its turn comes. The pass costs a small multiple of the
 * expression, whatever the number of variables; it is a loop, so no expression is too deep for it.
 *
 * <p>For {@code ∇²f(x)·d} the same pass is differentiated along {@code d} (forward over reverse):
 * first the tangent {@code ȧ} of each entry, front to back, then adjoints and their tangents
 * together, back to front.
 *
 * <p>Memory is {@code O(operations)}: about 70 bytes for an operation on numbers; vectors and
 * matrices are kept twice, four times with Hessian products. All of it serves the next run again:
 * recording an expression of the same shape does not allocate. A tape serves one thread.
 *
 * <p>Source: Griewank & Walther, Evaluating Derivatives (2nd edition, 2008), Sections 3.2 and 5.4;
 * Pearlmutter, Fast Exact Multiplication by the Hessian, Neural Computation 6 (1994).
 */
public final class Tape {
  /** In place of the second operand of a unary function. */
  private static final int NONE = -1;

  static final Unary[] UNARY = new Unary[64];
  static final Binary[] BINARY = new Binary[128];

  // What made an entry: a unary function (below 64), a binary one (from 64 on), a constant number,
  // an element read from an array, or a whole array.
  static final byte FIRST_BINARY = 64;
  static final byte NUMBER = 100;
  static final byte ELEMENT = 101;
  static final byte ARRAY = 102;

  static {
    for (Unary f : Unary.values()) {
      UNARY[f.code] = f;
    }
    for (Binary f : Binary.values()) {
      BINARY[f.code] = f;
    }
  }

  byte[] codes = {};

  /** Two for each entry: {@code operands[2i]} and {@code operands[2i + 1]}. */
  int[] operands = {};

  /** Two for each entry, at its operands; a unary function keeps its constant in the second. */
  double[] slopes = {};

  Scalar[] scalars = {};
  private double[] adjoints = {};
  private double[] tangents = {};
  private double[] adjointTangents = {};
  private int size;
  private final Tensors tensors = new Tensors(this);
  private boolean recording;
  private Vector input;
  private Scalar root;

  /** An empty tape. */
  public Tape() {}

  /**
   * Runs the expression at {@code x} and keeps what it did; what was there before is forgotten.
   *
   * @throws IllegalArgumentException if the answer is null or was not made from {@code x}
   */
  public void record(Expression f, double[] x) {
    if (recording) {
      throw new IllegalStateException("an expression may not evaluate the objective it defines");
    }
    recording = true;
    try {
      size = 0;
      root = null;
      tensors.clear();
      input = tensors.input(x);
      Scalar y = Require.nonNull("the value of the expression", f.at(input));
      requireOwn(y);
      root = y;
    } finally {
      recording = false;
    }
  }

  /** The value of the last run. */
  public double value() {
    requireRecorded();
    return root.value;
  }

  /** The number of operations of the last run; reading an element of a vector is one. */
  public int operations() {
    return size - 1;
  }

  /** Writes {@code ∇f(x)} of the last run into {@code gradient}. */
  public void gradient(double[] gradient) {
    requireRecorded();
    Require.length("gradient", gradient, input.length());
    Arrays.fill(adjoints, 0, size, 0);
    tensors.clearAdjoints();
    adjoints[root.index] = 1;
    pullBack(codes, operands, slopes, adjoints);
    System.arraycopy(input.adjoints, 0, gradient, 0, gradient.length);
  }

  /**
   * The way back. The arrays are the tape's own: as arguments they stay in registers. So does the
   * adjoint of the entry before, which most entries have as an operand: to write it and to read it
   * at once would be to wait for it.
   */
  private void pullBack(byte[] codes, int[] operands, double[] slopes, double[] adjoints) {
    double adjoint = adjoints[root.index];
    for (int i = root.index; i > 0; i--) {
      double before = adjoints[i - 1];
      int left = operands[2 * i];
      int right = operands[2 * i + 1];
      byte code = codes[i];
      if (code == ARRAY) {
        tensors.at(left).pullBack();
        before = adjoints[i - 1];
      } else if (adjoint != 0) {
        // Where nothing depends on an entry, an infinite slope must not turn 0 into NaN.
        if (code < NUMBER) {
          double share = slopes[2 * i] * adjoint;
          if (left == i - 1) {
            before += share;
          } else {
            adjoints[left] += share;
          }
          if (code >= FIRST_BINARY) {
            share = slopes[2 * i + 1] * adjoint;
            if (right == i - 1) {
              before += share;
            } else {
              adjoints[right] += share;
            }
          }
        } else if (code == ELEMENT) {
          tensors.at(left).adjoints[right] += adjoint;
        }
      }
      adjoint = before;
    }
  }

  /** Writes {@code ∇²f(x)·d} of the last run into {@code product}. */
  public void hessianProduct(double[] d, double[] product) {
    requireRecorded();
    Require.length("d", d, input.length());
    Require.length("product", product, input.length());
    if (tangents.length < scalars.length) {
      tangents = new double[scalars.length];
      adjointTangents = new double[scalars.length];
    }
    tensors.clearTangents();
    System.arraycopy(d, 0, input.tangents, 0, d.length);
    pushTangents();
    Arrays.fill(adjoints, 0, size, 0);
    Arrays.fill(adjointTangents, 0, size, 0);
    tensors.clearAdjoints();
    adjoints[root.index] = 1;
    pullBackTangents();
    System.arraycopy(input.adjointTangents, 0, product, 0, product.length);
  }

  private void pushTangents() {
    for (int i = 0; i <= root.index; i++) {
      int left = operands[2 * i];
      int right = operands[2 * i + 1];
      byte code = codes[i];
      if (code < FIRST_BINARY) {
        tangents[i] = slopes[2 * i] * tangents[left];
      } else if (code < NUMBER) {
        tangents[i] = slopes[2 * i] * tangents[left] + slopes[2 * i + 1] * tangents[right];
      } else if (code == NUMBER) {
        tangents[i] = 0;
      } else if (code == ELEMENT) {
        double[] of = tensors.at(left).tangents;
        tangents[i] = of == null ? 0 : of[right];
      } else {
        tensors.at(left).pushTangent();
      }
    }
  }

  private void pullBackTangents() {
    for (int i = root.index; i >= 0; i--) {
      byte code = codes[i];
      if (code == ARRAY) {
        tensors.at(operands[2 * i]).pullBackTangent();
      } else if (adjoints[i] != 0 || adjointTangents[i] != 0) {
        if (code < FIRST_BINARY) {
          pullBackTangent(i, UNARY[code]);
        } else if (code < NUMBER) {
          pullBackTangent(i, BINARY[code]);
        } else if (code == ELEMENT) {
          tensors.at(operands[2 * i]).adjoints[operands[2 * i + 1]] += adjoints[i];
          tensors.at(operands[2 * i]).adjointTangents[operands[2 * i + 1]] += adjointTangents[i];
        }
      }
    }
  }

  private void pullBackTangent(int i, Unary f) {
    int left = operands[2 * i];
    double slope = slopes[2 * i];
    // The slope has a tangent of its own: the curvature times the operand's tangent.
    double bend =
        f.curvature(scalars[left].value, slopes[2 * i + 1], scalars[i].value) * tangents[left];
    adjoints[left] += slope * adjoints[i];
    adjointTangents[left] += slope * adjointTangents[i] + bend * adjoints[i];
  }

  private void pullBackTangent(int i, Binary f) {
    int left = operands[2 * i];
    int right = operands[2 * i + 1];
    double a = scalars[left].value;
    double b = scalars[right].value;
    double y = scalars[i].value;
    double mixed = f.leftRight(a, b, y);
    double leftBend = f.leftLeft(a, b, y) * tangents[left] + mixed * tangents[right];
    double rightBend = mixed * tangents[left] + f.rightRight(a, b, y) * tangents[right];
    adjoints[left] += slopes[2 * i] * adjoints[i];
    adjoints[right] += slopes[2 * i + 1] * adjoints[i];
    adjointTangents[left] += slopes[2 * i] * adjointTangents[i] + leftBend * adjoints[i];
    adjointTangents[right] += slopes[2 * i + 1] * adjointTangents[i] + rightBend * adjoints[i];
  }

  Scalar unary(Unary f, Scalar a, double c) {
    requireOwn(a);
    double y = f.value(a.value, c);
    return push(f.code, y, a.index, f.slope(a.value, c, y), NONE, c);
  }

  Scalar binary(Binary f, Scalar a, Scalar b) {
    requireOwn(a);
    requireOwn(b);
    double y = f.value(a.value, b.value);
    return push(
        f.code, y, a.index, f.left(a.value, b.value, y), b.index, f.right(a.value, b.value, y));
  }

  Scalar number(double c) {
    return push(NUMBER, c, NONE, 0, NONE, 0);
  }

  Scalar element(Tensor<?> of, int j) {
    tensors.requireOwn(of);
    return push(ELEMENT, of.values[j], of.number, 0, j, 0);
  }

  void array(Tensor<?> y) {
    push(ARRAY, 0, y.number, 0, NONE, 0);
  }

  private Scalar push(
      byte code, double value, int left, double leftSlope, int right, double rightSlope) {
    int i = size;
    if (i == scalars.length) {
      grow();
    }
    codes[i] = code;
    operands[2 * i] = left;
    operands[2 * i + 1] = right;
    slopes[2 * i] = leftSlope;
    slopes[2 * i + 1] = rightSlope;
    size = i + 1;
    Scalar scalar = scalars[i];
    scalar.value = value;
    return scalar;
  }

  private void grow() {
    int old = scalars.length;
    int capacity = Math.max(64, 2 * old);
    codes = Arrays.copyOf(codes, capacity);
    operands = Arrays.copyOf(operands, 2 * capacity);
    slopes = Arrays.copyOf(slopes, 2 * capacity);
    adjoints = new double[capacity];
    scalars = Arrays.copyOf(scalars, capacity);
    for (int i = old; i < capacity; i++) {
      scalars[i] = new Scalar(this, i);
    }
  }

  Tensors tensors() {
    return tensors;
  }

  void requireOwn(Scalar scalar) {
    if (scalar.tape != this || scalar.index >= size) {
      throw foreign();
    }
  }

  double value(int entry) {
    return scalars[entry].value;
  }

  double tangent(int entry) {
    return tangents[entry];
  }

  void addAdjoint(int entry, double adjoint) {
    adjoints[entry] += adjoint;
  }

  void addAdjointTangent(int entry, double adjointTangent) {
    adjointTangents[entry] += adjointTangent;
  }

  /** Where the last run first left its domain, if it did. */
  public Optional<DomainFault> firstFault() {
    requireRecorded();
    Faults faults = new Faults(this);
    for (int i = 0; i < size; i++) {
      Optional<DomainFault> fault = faults.at(i);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private void requireRecorded() {
    if (root == null) {
      throw new IllegalStateException("no expression has been recorded");
    }
  }

  static IllegalArgumentException foreign() {
    return new IllegalArgumentException(
        "an expression may use only what it made itself from its own x, but this belongs to another"
            + " run or another expression");
  }
}
