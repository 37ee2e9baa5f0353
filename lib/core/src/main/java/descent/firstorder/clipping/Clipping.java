package descent.firstorder.clipping;

/** Limits a gradient before the step is made. */
@FunctionalInterface
public interface Clipping {

  /**
   * Changes the gradient in place, without allocation.
   *
   * @param x the parameters before the step; not changed
   * @param gradient the gradient, all of whose entries are finite
   */
  void clip(double[] x, double[] gradient);

  /** The gradient as it is. */
  static Clipping none() {
    return (x, gradient) -> {};
  }

  /** Scales the gradient down to this norm if it is longer. */
  static Clipping globalNorm(double maxNorm) {
    return new GlobalNorm(maxNorm);
  }
}
