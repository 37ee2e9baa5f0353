package descent.function;

/** Writes {@code ∇f(x)} into {@code gradient}; both have the objective's dimension. */
@FunctionalInterface
public interface Gradient {

  /** Writes the gradient at {@code x} into {@code gradient}. */
  void at(double[] x, double[] gradient);
}
