package descent.function.model;

import descent.linalg.MatrixProduct;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * Weighted sums, one for each unit, with a bias unless the units are normalized afterwards.
 *
 * <pre>{@code
 * forward    Z = 1bᵀ + A Wᵀ
 * backward   D W        gradient   ∂f/∂W = Dᵀ A,   ∂f/∂b = Dᵀ 1
 * }</pre>
 */
final class AffineLayer implements Layer {
  private final Layers layers;
  private final int index;
  private final int units;
  private final int inputs;
  private final boolean biased;

  /** {@code W}: a row for each unit. Only slopes that go on to a layer below need it. */
  private final double[][] weights;

  /** {@code Wᵀ}: a row for each input. */
  private final double[][] transposed;

  private final double[] biases;
  private final double[][] weightGradient;
  private final double[] biasGradient;

  private double[][] z = {};
  private double[][] inputSlopes = {};

  /** {@code A}, as it went forward last. */
  private double[][] a = {};

  AffineLayer(Layers layers, int index) {
    this.layers = layers;
    this.index = index;
    units = layers.units(index);
    inputs = layers.units(index - 1);
    biased = !layers.architecture().normalizes(index);
    weights = index > 1 ? new double[units][inputs] : new double[0][];
    transposed = new double[inputs][units];
    biases = new double[units];
    weightGradient = new double[units][inputs];
    biasGradient = new double[units];
  }

  @Override
  public void reserve(int rows) {
    z = new double[rows][units];
    // Nobody asks for the slopes by the data.
    inputSlopes = index > 1 ? new double[rows][inputs] : inputSlopes;
  }

  @Override
  public void take(double[] theta) {
    for (int j = 0; j < units; j++) {
      int bias = layers.bias(index, j);
      biases[j] = biased ? theta[bias] : 0;
      if (index > 1) {
        System.arraycopy(theta, bias + 1, weights[j], 0, inputs);
      }
    }
    transpose(theta);
  }

  /** Four inputs at a time, so that each unit's line of memory is read once for four numbers. */
  private void transpose(double[] theta) {
    int first = layers.bias(index, 0) + 1;
    int whole = inputs / 4 * 4;
    for (int i = 0; i < whole; i += 4) {
      double[] to0 = transposed[i];
      double[] to1 = transposed[i + 1];
      double[] to2 = transposed[i + 2];
      double[] to3 = transposed[i + 3];
      for (int j = 0; j < units; j++) {
        int from = first + j * (inputs + 1) + i;
        to0[j] = theta[from];
        to1[j] = theta[from + 1];
        to2[j] = theta[from + 2];
        to3[j] = theta[from + 3];
      }
    }
    for (int i = whole; i < inputs; i++) {
      for (int j = 0; j < units; j++) {
        transposed[i][j] = theta[first + j * (inputs + 1) + i];
      }
    }
  }

  @Override
  public double[][] forward(double[][] a, int size) {
    this.a = a;
    for (int k = 0; k < size; k++) {
      System.arraycopy(biases, 0, z[k], 0, units);
    }
    MatrixProduct.add(a, transposed, z, size, inputs, units);
    return z;
  }

  @Override
  public double[][] backward(double[][] slopes, int size) {
    for (int k = 0; k < size && biased; k++) {
      Vectors.axpy(1, slopes[k], biasGradient);
    }
    MatrixProduct.addTransposed(slopes, a, weightGradient, units, size, inputs);
    if (index > 1) {
      for (int k = 0; k < size; k++) {
        Arrays.fill(inputSlopes[k], 0.0);
      }
      MatrixProduct.add(slopes, weights, inputSlopes, size, units, inputs);
    }
    return inputSlopes;
  }

  @Override
  public void clearGradient() {
    Arrays.fill(biasGradient, 0.0);
    for (double[] unit : weightGradient) {
      Arrays.fill(unit, 0.0);
    }
  }

  @Override
  public void addGradientTo(double[] gradient) {
    for (int j = 0; j < units; j++) {
      int bias = layers.bias(index, j);
      gradient[bias] += biasGradient[j];
      Vectors.axpy(1, weightGradient[j], 0, gradient, bias + 1, inputs);
    }
  }
}
