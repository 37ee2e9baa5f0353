package descent.function.check;

/** A function of complex variables, written with the operations of {@link Complex}. */
@FunctionalInterface
public interface ComplexFunction {

  /** The function's value at {@code x}. */
  Complex at(Complex[] x);
}
