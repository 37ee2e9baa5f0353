package descent.function.model;

import java.util.Arrays;

/**
 * The last part of a normalization, {@code y = γ ∘ ẑ + b}, with its parameters and their gradient.
 */
final class Rescaling {
  private final Layers layers;
  private final int index;
  private final double[] scales;
  private final double[] biases;
  private final double[] scaleGradient;
  private final double[] biasGradient;

  Rescaling(Layers layers, int index) {
    this.layers = layers;
    this.index = index;
    int units = layers.units(index);
    scales = new double[units];
    biases = new double[units];
    scaleGradient = new double[units];
    biasGradient = new double[units];
  }

  void take(double[] theta) {
    for (int j = 0; j < scales.length; j++) {
      scales[j] = theta[layers.scale(index, j)];
      biases[j] = theta[layers.bias(index, j)];
    }
  }

  /** {@code y ← γ ∘ ẑ + b}. */
  void apply(double[] normalized, double[] y) {
    for (int j = 0; j < y.length; j++) {
      y[j] = scales[j] * normalized[j] + biases[j];
    }
  }

  /** Adds the gradient of a row, and turns its slopes by {@code y} into those by {@code ẑ}. */
  void backward(double[] normalized, double[] slopes) {
    for (int j = 0; j < slopes.length; j++) {
      scaleGradient[j] += slopes[j] * normalized[j];
      biasGradient[j] += slopes[j];
      slopes[j] *= scales[j];
    }
  }

  void clearGradient() {
    Arrays.fill(scaleGradient, 0.0);
    Arrays.fill(biasGradient, 0.0);
  }

  void addGradientTo(double[] gradient) {
    for (int j = 0; j < scales.length; j++) {
      gradient[layers.scale(index, j)] += scaleGradient[j];
      gradient[layers.bias(index, j)] += biasGradient[j];
    }
  }
}
