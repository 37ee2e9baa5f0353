package descent.function.check;

/**
 * A complex number with the functions that a complex step needs. All of them are analytic; there is
 * no absolute value and no conjugate, for a step through those would give a wrong derivative.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) {

  /** A real number. */
  public static Complex of(double re) {
    return new Complex(re, 0);
  }

  /** {@code a + b}. */
  public Complex plus(Complex b) {
    return new Complex(re + b.re, im + b.im);
  }

  /** {@code a + c}. */
  public Complex plus(double c) {
    return new Complex(re + c, im);
  }

  /** {@code a − b}. */
  public Complex minus(Complex b) {
    return new Complex(re - b.re, im - b.im);
  }

  /** {@code a − c}. */
  public Complex minus(double c) {
    return new Complex(re - c, im);
  }

  /** {@code −a}. */
  public Complex negate() {
    return new Complex(-re, -im);
  }

  /** {@code a b}. */
  public Complex times(Complex b) {
    return new Complex(re * b.re - im * b.im, re * b.im + im * b.re);
  }

  /** {@code c a}. */
  public Complex times(double c) {
    return new Complex(re * c, im * c);
  }

  /** {@code a²}. */
  public Complex square() {
    return times(this);
  }

  /** {@code a / b}, by Smith's scaling: no square overflows. */
  public Complex dividedBy(Complex b) {
    if (Math.abs(b.re) >= Math.abs(b.im)) {
      double ratio = b.im / b.re;
      double divisor = b.re + b.im * ratio;
      return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
    }
    double ratio = b.re / b.im;
    double divisor = b.re * ratio + b.im;
    return new Complex((re * ratio + im) / divisor, (im * ratio - re) / divisor);
  }

  /** {@code a / c}. */
  public Complex dividedBy(double c) {
    return new Complex(re / c, im / c);
  }

  /** {@code eᵃ}. */
  public Complex exp() {
    double size = Math.exp(re);
    return new Complex(size * Math.cos(im), size * Math.sin(im));
  }

  /** The logarithm with an imaginary part in {@code (−π, π]}. */
  public Complex log() {
    return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
  }

  /** {@code a^c = e^{c log a}}. */
  public Complex power(double c) {
    return log().times(c).exp();
  }

  /** The root with a real part {@code ≥ 0}. */
  public Complex sqrt() {
    double size = Math.hypot(re, im);
    if (size == 0) {
      return this;
    }
    // Half of size ± re, whichever does not cancel; the other part follows from 2 re im = this.im.
    double larger = Math.sqrt((size + Math.abs(re)) / 2);
    double smaller = im / (2 * larger);
    return re >= 0
        ? new Complex(larger, smaller)
        : new Complex(Math.abs(smaller), Math.copySign(larger, im));
  }

  /** The sine. */
  public Complex sin() {
    return new Complex(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
  }

  /** The cosine. */
  public Complex cos() {
    return new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
  }

  /** The hyperbolic tangent. */
  public Complex tanh() {
    // (tanh x + i tan y) / (1 + i tanh x tan y)
    double x = Math.tanh(re);
    double y = Math.tan(im);
    return new Complex(x, y).dividedBy(new Complex(1, x * y));
  }
}
