package descent.function.model;

/** The activation of each unit: {@code A = act(Z)}, and back {@code D ∘ act′(Z)}. */
final class ActivationLayer implements Layer {
  private final Activation activation;
  private final int units;
  private double[][] a = {};

  /** {@code Z}, as it went forward last. */
  private double[][] z = {};

  ActivationLayer(Activation activation, int units) {
    this.activation = activation;
    this.units = units;
  }

  @Override
  public void reserve(int rows) {
    a = new double[rows][units];
  }

  @Override
  public double[][] forward(double[][] z, int size) {
    this.z = z;
    for (int k = 0; k < size; k++) {
      activation.apply(z[k], a[k], units);
    }
    return a;
  }

  @Override
  public double[][] backward(double[][] slopes, int size) {
    for (int k = 0; k < size; k++) {
      activation.multiplyByDerivative(z[k], a[k], slopes[k], units);
    }
    return slopes;
  }
}
