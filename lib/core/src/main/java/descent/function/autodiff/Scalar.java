package descent.function.autodiff;

/**
 * A number on a tape. Operations answer with new numbers and note what they did; nothing that
 * happens to {@link #value} outside of them has a derivative.
 */
public final class Scalar {
  final Tape tape;
  final int index;

  /** Numbers are pooled: the next run gives the same object a new value. */
  double value;

  Scalar(Tape tape, int index) {
    this.tape = tape;
    this.index = index;
  }

  /** The number itself, to branch on. A branch has the derivative of the side that was taken. */
  public double value() {
    return value;
  }

  /** {@code a + b}. */
  public Scalar plus(Scalar b) {
    return combine(Binary.PLUS, b);
  }

  /** {@code a − b}. */
  public Scalar minus(Scalar b) {
    return combine(Binary.MINUS, b);
  }

  /** {@code a b}. */
  public Scalar times(Scalar b) {
    return combine(Binary.TIMES, b);
  }

  /** {@code a / b}. */
  public Scalar dividedBy(Scalar b) {
    return combine(Binary.DIVIDED_BY, b);
  }

  /** {@code aᵇ}, for {@code a > 0}. */
  public Scalar power(Scalar b) {
    return combine(Binary.POWER, b);
  }

  /** The larger of both; a tie's slope goes to this one. */
  public Scalar max(Scalar b) {
    return combine(Binary.MAX, b);
  }

  /** The smaller of both; a tie's slope goes to this one. */
  public Scalar min(Scalar b) {
    return combine(Binary.MIN, b);
  }

  /** {@code a + c}. */
  public Scalar plus(double c) {
    return map(Unary.PLUS_CONSTANT, c);
  }

  /** {@code a − c}. */
  public Scalar minus(double c) {
    return map(Unary.MINUS_CONSTANT, c);
  }

  /** {@code c a}. */
  public Scalar times(double c) {
    return map(Unary.TIMES_CONSTANT, c);
  }

  /** {@code a / c}. */
  public Scalar dividedBy(double c) {
    return map(Unary.DIVIDED_BY_CONSTANT, c);
  }

  /** {@code a^c}, for {@code a > 0} or an integer {@code c}. */
  public Scalar power(double c) {
    return map(Unary.POWER_CONSTANT, c);
  }

  /** {@code −a}. */
  public Scalar negate() {
    return map(Unary.NEGATE, 0);
  }

  /** {@code a²}. */
  public Scalar square() {
    return map(Unary.SQUARE, 0);
  }

  /** {@code 1/a}. */
  public Scalar reciprocal() {
    return map(Unary.RECIPROCAL, 0);
  }

  /** {@code √a}. */
  public Scalar sqrt() {
    return map(Unary.SQUARE_ROOT, 0);
  }

  /** {@code eᵃ}. */
  public Scalar exp() {
    return map(Unary.EXP, 0);
  }

  /** The natural logarithm. */
  public Scalar log() {
    return map(Unary.LOG, 0);
  }

  /** {@code log(1 + a)}. */
  public Scalar log1p() {
    return map(Unary.LOG_OF_ONE_PLUS, 0);
  }

  /** The sine. */
  public Scalar sin() {
    return map(Unary.SIN, 0);
  }

  /** The cosine. */
  public Scalar cos() {
    return map(Unary.COS, 0);
  }

  /** The hyperbolic tangent. */
  public Scalar tanh() {
    return map(Unary.TANH, 0);
  }

  /** {@code 1/(1 + e⁻ᵃ)}. */
  public Scalar sigmoid() {
    return map(Unary.SIGMOID, 0);
  }

  /** {@code log(1 + eᵃ)}. */
  public Scalar softplus() {
    return map(Unary.SOFTPLUS, 0);
  }

  /** {@code max(a, 0)}, with the slope 0 at 0. */
  public Scalar relu() {
    return map(Unary.RELU, 0);
  }

  /** {@code ½a(1 + tanh(√(2/π)(a + 0.044715a³)))}. */
  public Scalar gelu() {
    return map(Unary.GELU, 0);
  }

  /** {@code |a|}, with the slope 0 at 0. */
  public Scalar abs() {
    return map(Unary.ABS, 0);
  }

  private Scalar map(Unary f, double c) {
    return tape.unary(f, this, c);
  }

  private Scalar combine(Binary f, Scalar other) {
    return tape.binary(f, this, other);
  }

  @Override
  public String toString() {
    return "" + value;
  }
}
