package descent.function.model;

/**
 * Layer normalization: each row for itself, over the units of one layer.
 *
 * <pre>{@code
 * forward    ẑ = r (z − μ),   r = 1/√(σ² + ε),   y = γ ∘ ẑ + b
 * backward   d̂ = γ ∘ d,    r (d̂ − mean(d̂) − ẑ mean(d̂ ∘ ẑ))
 * }</pre>
 *
 * <p>Means are over the units, {@code μ} and {@code σ²} included. Source: Ba, Kiros & Hinton, Layer
 * Normalization (2016), Section 3.
 */
final class LayerNormalizationLayer implements Layer {
  private final int units;
  private final double epsilon;
  private final Rescaling rescaling;
  private double[][] normalized = {};
  private double[][] y = {};

  /** {@code r}, of each row. */
  private double[] reciprocal = {};

  LayerNormalizationLayer(Layers layers, int index, Normalization.LayerNormalization settings) {
    units = layers.units(index);
    epsilon = settings.epsilon();
    rescaling = new Rescaling(layers, index);
  }

  @Override
  public void reserve(int rows) {
    normalized = new double[rows][units];
    y = new double[rows][units];
    reciprocal = new double[rows];
  }

  @Override
  public void take(double[] theta) {
    rescaling.take(theta);
  }

  @Override
  public double[][] forward(double[][] z, int size) {
    for (int k = 0; k < size; k++) {
      reciprocal[k] = normalize(z[k], normalized[k]);
      rescaling.apply(normalized[k], y[k]);
    }
    return y;
  }

  /** Writes {@code ẑ} and returns {@code r}; the mean comes first, so that no digits cancel. */
  private double normalize(double[] z, double[] normalized) {
    double mean = 0;
    for (int j = 0; j < units; j++) {
      mean += z[j];
    }
    mean /= units;
    double squares = 0;
    for (int j = 0; j < units; j++) {
      normalized[j] = z[j] - mean;
      squares += normalized[j] * normalized[j];
    }
    double r = 1 / Math.sqrt(squares / units + epsilon);
    for (int j = 0; j < units; j++) {
      normalized[j] *= r;
    }
    return r;
  }

  @Override
  public double[][] backward(double[][] slopes, int size) {
    for (int k = 0; k < size; k++) {
      rescaling.backward(normalized[k], slopes[k]);
      comeThrough(slopes[k], normalized[k], reciprocal[k]);
    }
    return slopes;
  }

  private void comeThrough(double[] slopes, double[] normalized, double r) {
    double slopeMean = 0;
    double productMean = 0;
    for (int j = 0; j < units; j++) {
      slopeMean += slopes[j];
      productMean += slopes[j] * normalized[j];
    }
    slopeMean /= units;
    productMean /= units;
    for (int j = 0; j < units; j++) {
      slopes[j] = r * (slopes[j] - slopeMean - normalized[j] * productMean);
    }
  }

  @Override
  public void clearGradient() {
    rescaling.clearGradient();
  }

  @Override
  public void addGradientTo(double[] gradient) {
    rescaling.addGradientTo(gradient);
  }
}
