package descent.function.model;

/**
 * One stage of a network at work: what it makes of the rows that come from the stage below, and how
 * slopes come back through it. It holds its part of the parameters, laid out for that, and arrays
 * for as many rows as were reserved; so each thread has its own.
 */
sealed interface Layer
    permits AffineLayer, ActivationLayer, BatchNormalizationLayer, LayerNormalizationLayer {

  /** Makes room for this many rows. */
  void reserve(int rows);

  /** The outputs for {@code size} rows of inputs, in an array of the layer's own. */
  double[][] forward(double[][] inputs, int size);

  /**
   * Adds the gradient of the rows that went forward last, and returns their slopes by the inputs.
   *
   * @param slopes the slopes by the outputs; may be changed
   */
  double[][] backward(double[][] slopes, int size);

  /** Takes its parameters over, if it has any. */
  default void take(double[] theta) {}

  /** Starts a new gradient, at zero. */
  default void clearGradient() {}

  /** {@code gradient ← gradient +} what has been added up. */
  default void addGradientTo(double[] gradient) {}
}
