package descent.function.model;

import descent.function.Batch;
import descent.function.Rows;
import descent.linalg.MatrixProduct;
import descent.linalg.Vectors;
import java.util.Arrays;

/**
 * A network at work on a block of rows: forward for its outputs, backward for the gradient. It
 * holds the arrays for that, so each thread has its own.
 *
 * <pre>{@code
 * forward    Z_l = 1b_lᵀ + A_{l−1} W_lᵀ,   A_l = a(Z_l)
 * backward   D_l = (D_{l+1} W_{l+1}) ∘ a′(Z_l)
 * gradient   ∂f/∂W_l = D_lᵀ A_{l−1},   ∂f/∂b_l = D_lᵀ 1
 * }</pre>
 *
 * <p>{@code A_0} are the rows of data, one observation a row, {@code Z} of the last layer the
 * outputs and {@code D} of the last layer the slopes of the loss. Source: Goodfellow, Bengio &
 * Courville, Deep Learning (2016), Algorithms 6.3 and 6.4.
 */
final class Propagation {
  /** More rows than that are taken one block after another. */
  static final int BLOCK = 64;

  private final Layers layers;
  private final Activation activation;
  private final Batch block = new Batch(BLOCK);

  /** {@code W_l}: a row for each unit. */
  private final double[][][] weights;

  /** {@code W_lᵀ}: a row for each unit of the layer before. */
  private final double[][][] transposed;

  private final double[][] biases;
  private final double[][][] weightGradient;
  private final double[][] biasGradient;

  /** {@code Z_l}, {@code A_l} and {@code D_l}: a row for each observation of the block. */
  private final double[][][] z;

  private final double[][][] a;
  private final double[][][] d;

  Propagation(Layers layers, Activation activation) {
    this.layers = layers;
    this.activation = activation;
    int count = layers.count();
    weights = new double[count][][];
    transposed = new double[count][][];
    biases = new double[count][];
    weightGradient = new double[count][][];
    biasGradient = new double[count][];
    z = new double[count][][];
    a = new double[count][][];
    d = new double[count][][];
    a[0] = new double[BLOCK][layers.units(0)];
    for (int l = 1; l < count; l++) {
      int units = layers.units(l);
      int inputs = layers.units(l - 1);
      weights[l] = new double[units][inputs];
      transposed[l] = new double[inputs][units];
      biases[l] = new double[units];
      weightGradient[l] = new double[units][inputs];
      biasGradient[l] = new double[units];
      z[l] = new double[BLOCK][units];
      a[l] = new double[BLOCK][units];
      d[l] = new double[BLOCK][units];
    }
  }

  /** An empty batch for a block of rows. */
  Batch block() {
    block.clear();
    return block;
  }

  /** Takes the parameters over. They are read many times for one block, so they are laid out. */
  void take(double[] theta) {
    for (int l = 1; l < layers.count(); l++) {
      int inputs = layers.units(l - 1);
      int stride = inputs + 1;
      int first = layers.bias(l, 0);
      for (int j = 0; j < layers.units(l); j++) {
        biases[l][j] = theta[first + j * stride];
        System.arraycopy(theta, first + j * stride + 1, weights[l][j], 0, inputs);
      }
      transpose(weights[l], transposed[l]);
    }
  }

  /** Four columns at a time, so that each row is looked up once for four numbers. */
  private static void transpose(double[][] from, double[][] to) {
    int whole = to.length / 4 * 4;
    for (int i = 0; i < whole; i += 4) {
      double[] to0 = to[i];
      double[] to1 = to[i + 1];
      double[] to2 = to[i + 2];
      double[] to3 = to[i + 3];
      for (int j = 0; j < from.length; j++) {
        double[] row = from[j];
        to0[j] = row[i];
        to1[j] = row[i + 1];
        to2[j] = row[i + 2];
        to3[j] = row[i + 3];
      }
    }
    for (int i = whole; i < to.length; i++) {
      for (int j = 0; j < from.length; j++) {
        to[i][j] = from[j][i];
      }
    }
  }

  /** The outputs for the rows that the batch names from {@code from} to before {@code to}. */
  double[][] forward(Rows rows, Batch batch, int from, int to) {
    for (int k = from; k < to; k++) {
      rows.copyTo(batch.term(k), a[0][k - from], 0);
    }
    return forward(to - from);
  }

  /** The outputs for one row from outside of the data. */
  double[] forward(double[] row) {
    System.arraycopy(row, 0, a[0][0], 0, row.length);
    return forward(1)[0];
  }

  private double[][] forward(int size) {
    for (int l = 1; l < layers.count(); l++) {
      int units = layers.units(l);
      for (int k = 0; k < size; k++) {
        System.arraycopy(biases[l], 0, z[l][k], 0, units);
      }
      MatrixProduct.add(a[l - 1], transposed[l], z[l], size, layers.units(l - 1), units);
      for (int k = 0; k < size && l < layers.last(); k++) {
        activation.apply(z[l][k], a[l][k], units);
      }
    }
    return z[layers.last()];
  }

  /** Where the slopes of the loss of each output go, before {@link #backward}. */
  double[][] slopes() {
    return d[layers.last()];
  }

  /** Starts a new gradient, at zero. */
  void clearGradient() {
    for (int l = 1; l < layers.count(); l++) {
      Arrays.fill(biasGradient[l], 0.0);
      for (double[] unit : weightGradient[l]) {
        Arrays.fill(unit, 0.0);
      }
    }
  }

  /** Adds the gradient of the block that went forward last. */
  void backward(int size) {
    for (int l = layers.last(); l > 0; l--) {
      int units = layers.units(l);
      int inputs = layers.units(l - 1);
      for (int k = 0; k < size; k++) {
        Vectors.axpy(1, d[l][k], biasGradient[l]);
      }
      MatrixProduct.addTransposed(d[l], a[l - 1], weightGradient[l], units, size, inputs);
      if (l > 1) {
        for (int k = 0; k < size; k++) {
          Arrays.fill(d[l - 1][k], 0.0);
        }
        MatrixProduct.add(d[l], weights[l], d[l - 1], size, units, inputs);
        for (int k = 0; k < size; k++) {
          activation.multiplyByDerivative(z[l - 1][k], a[l - 1][k], d[l - 1][k], inputs);
        }
      }
    }
  }

  /** {@code gradient ← gradient +} what the blocks have added up. */
  void addGradientTo(double[] gradient) {
    for (int l = 1; l < layers.count(); l++) {
      for (int j = 0; j < layers.units(l); j++) {
        int bias = layers.bias(l, j);
        gradient[bias] += biasGradient[l][j];
        double[] unit = weightGradient[l][j];
        Vectors.axpy(1, unit, 0, gradient, bias + 1, unit.length);
      }
    }
  }
}
