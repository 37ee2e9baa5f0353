package descent.function.model;

import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * Batch normalization of the units of one layer.
 *
 * <pre>{@code
 * forward    Ẑ = (Z − 1μᵀ) ∘ 1rᵀ,   r = 1/√(σ² + ε),   Y = γ ∘ Ẑ + b
 * backward   D̂ = γ ∘ D,    r ∘ (D̂ − mean(D̂) − Ẑ ∘ mean(D̂ ∘ Ẑ))   while training
 *                           r ∘ D̂                                  in evaluation
 * }</pre>
 *
 * <p>Means are over the rows, {@code μ} and {@code σ²} included; in evaluation these are the
 * running statistics, and constants. Source: Ioffe & Szegedy, Batch Normalization (ICML 2015),
 * Section 3.
 */
final class BatchNormalizationLayer implements Layer {
  private final Layers layers;
  private final int index;
  private final int units;
  private final Normalization.BatchNormalization settings;
  private final Mode mode;
  private final Rescaling rescaling;
  private final double[] runningMean;
  private final double[] runningVariance;
  private final double[] mean;
  private final double[] variance;

  /** {@code r}. */
  private final double[] reciprocal;

  /** {@code mean(D̂)} and {@code mean(D̂ ∘ Ẑ)}. */
  private final double[] slopeMean;

  private final double[] productMean;
  private double[][] normalized = {};
  private double[][] y = {};

  /** The number of rows that went forward since the parameters were taken. */
  private int rows;

  BatchNormalizationLayer(
      Layers layers, int index, Normalization.BatchNormalization settings, Mode mode) {
    this.layers = layers;
    this.index = index;
    this.settings = settings;
    this.mode = mode;
    units = layers.units(index);
    rescaling = new Rescaling(layers, index);
    runningMean = new double[units];
    runningVariance = new double[units];
    mean = new double[units];
    variance = new double[units];
    reciprocal = new double[units];
    slopeMean = new double[units];
    productMean = new double[units];
  }

  @Override
  public void reserve(int rows) {
    normalized = new double[rows][units];
    y = new double[rows][units];
  }

  @Override
  public void take(double[] theta) {
    rescaling.take(theta);
    System.arraycopy(theta, layers.mean(index, 0), runningMean, 0, units);
    System.arraycopy(theta, layers.variance(index, 0), runningVariance, 0, units);
    rows = 0;
  }

  @Override
  public double[][] forward(double[][] z, int size) {
    rows = size;
    if (mode == Mode.TRAINING) {
      measure(z, size);
    } else {
      System.arraycopy(runningMean, 0, mean, 0, units);
      System.arraycopy(runningVariance, 0, variance, 0, units);
    }
    for (int j = 0; j < units; j++) {
      reciprocal[j] = 1 / Math.sqrt(variance[j] + settings.epsilon());
    }
    for (int k = 0; k < size; k++) {
      normalize(z[k], normalized[k]);
      rescaling.apply(normalized[k], y[k]);
    }
    return y;
  }

  private void normalize(double[] z, double[] normalized) {
    for (int j = 0; j < units; j++) {
      normalized[j] = (z[j] - mean[j]) * reciprocal[j];
    }
  }

  /** {@code μ} and {@code σ²} of these rows; the mean first, so that no digits cancel. */
  private void measure(double[][] z, int size) {
    Arrays.fill(mean, 0.0);
    Arrays.fill(variance, 0.0);
    for (int k = 0; k < size; k++) {
      Vectors.axpy(1, z[k], mean);
    }
    divide(mean, size);
    for (int k = 0; k < size; k++) {
      addSquares(z[k]);
    }
    divide(variance, size);
  }

  private void addSquares(double[] z) {
    for (int j = 0; j < units; j++) {
      double centred = z[j] - mean[j];
      variance[j] += centred * centred;
    }
  }

  private static void divide(double[] sums, int count) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] /= count;
    }
  }

  @Override
  public double[][] backward(double[][] slopes, int size) {
    for (int k = 0; k < size; k++) {
      rescaling.backward(normalized[k], slopes[k]);
    }
    Arrays.fill(slopeMean, 0.0);
    Arrays.fill(productMean, 0.0);
    if (mode == Mode.TRAINING) {
      for (int k = 0; k < size; k++) {
        addSlopes(slopes[k], normalized[k]);
      }
      divide(slopeMean, size);
      divide(productMean, size);
    }
    for (int k = 0; k < size; k++) {
      comeThrough(slopes[k], normalized[k]);
    }
    return slopes;
  }

  private void addSlopes(double[] slopes, double[] normalized) {
    for (int j = 0; j < units; j++) {
      slopeMean[j] += slopes[j];
      productMean[j] += slopes[j] * normalized[j];
    }
  }

  private void comeThrough(double[] slopes, double[] normalized) {
    for (int j = 0; j < units; j++) {
      slopes[j] = reciprocal[j] * (slopes[j] - slopeMean[j] - normalized[j] * productMean[j]);
    }
  }

  /**
   * Writes the running statistics as they are after the rows that went forward last.
   *
   * @param statistics those of all layers
   * @param first the place in the parameters of their first one
   */
  void copyStatistics(double[] statistics, int first) {
    // A single row has no variance; before the first forward there are no rows at all.
    boolean moves = mode == Mode.TRAINING && rows > 1;
    double share = moves ? 1 - settings.decay() : 0;
    double unbiased = moves ? rows / (rows - 1.0) : 1;
    for (int j = 0; j < units; j++) {
      double m = moves ? mean[j] : runningMean[j];
      double v = moves ? unbiased * variance[j] : runningVariance[j];
      statistics[layers.mean(index, j) - first] = (1 - share) * runningMean[j] + share * m;
      statistics[layers.variance(index, j) - first] = (1 - share) * runningVariance[j] + share * v;
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
