package descent.firstorder.rule;

/**
 * Where {@code ε} keeps a division from zero. At a zero accumulator {@code ε} inside the root acts
 * like {@code √ε} outside: {@code 10⁻⁸} inside is {@code 10⁻⁴} outside.
 */
public enum EpsilonPlace {
  /** {@code √v + ε}: AdaGrad's paper, Adam's paper, PyTorch. */
  OUTSIDE_ROOT,
  /** {@code √(v + ε)}: Graves's RMSProp, AdaDelta's paper, Optax and Keras in RMSProp. */
  INSIDE_ROOT;

  double inside(double epsilon) {
    return this == INSIDE_ROOT ? epsilon : 0;
  }

  double outside(double epsilon) {
    return this == OUTSIDE_ROOT ? epsilon : 0;
  }
}
