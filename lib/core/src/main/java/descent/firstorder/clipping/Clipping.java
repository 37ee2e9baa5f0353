package descent.firstorder.clipping;

import descent.firstorder.rule.Layers;

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

  /** Cuts each entry at plus and minus this value. */
  static Clipping value(double maxValue) {
    return new ByValue(maxValue);
  }

  /** Scales each layer's gradient down to this norm if it is longer. */
  static Clipping layerNorm(double maxNorm, Layers layers) {
    return BlockNorm.of(maxNorm, layers);
  }
}
