package descent.function.model;

import descent.function.Batch;
import descent.function.ParameterRange;
import descent.function.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * A network at work on a block of rows: forward through its layers for the outputs, backward for
 * the gradient. It holds the arrays for that, so each thread has its own.
 *
 * <p>Rows are taken a block at a time, unless they depend on one another: then a batch is one
 * block. Source: Goodfellow, Bengio & Courville, Deep Learning (2016), Algorithms 6.3 and 6.4.
 */
final class Propagation {
  /** More rows than that are taken one block after another. */
  private static final int BLOCK = 64;

  private final Layers layers;
  private final List<Layer> stages = new ArrayList<>();

  /** What layer {@code l} gave last: for 0 the data, for hidden ones the activations. */
  private final double[][][] given;

  private Batch block = new Batch(BLOCK);
  private double[][] slopes = {};
  private int room;

  Propagation(Layers layers) {
    this.layers = layers;
    given = new double[layers.count()][][];
    for (int l = 1; l < layers.count(); l++) {
      stages.addAll(stagesOf(l));
    }
    reserve(BLOCK);
  }

  private List<Layer> stagesOf(int l) {
    Architecture architecture = layers.architecture();
    List<Layer> stages = new ArrayList<>();
    stages.add(new AffineLayer(layers, l));
    if (l < layers.last()) {
      if (architecture.normalization() instanceof Normalization.BatchNormalization batch) {
        stages.add(new BatchNormalizationLayer(layers, l, batch, architecture.mode()));
      } else if (architecture.normalization() instanceof Normalization.LayerNormalization layer) {
        stages.add(new LayerNormalizationLayer(layers, l, layer));
      }
      stages.add(new ActivationLayer(architecture.activation(), layers.units(l)));
    }
    return stages;
  }

  /** The most rows of {@code rows} that can be taken together; the arrays have room for them. */
  int blockSize(int rows) {
    int size = layers.architecture().mixesRows() ? Math.max(rows, 1) : BLOCK;
    if (size > room) {
      reserve(size);
    }
    return size;
  }

  private void reserve(int rows) {
    room = rows;
    block = new Batch(rows);
    given[0] = new double[rows][layers.units(0)];
    slopes = new double[rows][layers.units(layers.last())];
    for (Layer stage : stages) {
      stage.reserve(rows);
    }
  }

  /** The rows from {@code from} on, as many as a block takes, with the weights of their mean. */
  Batch block(int from, int rows) {
    int to = Math.min(rows, from + blockSize(rows));
    block.clear();
    for (int i = from; i < to; i++) {
      block.add(i, 1.0 / rows);
    }
    return block;
  }

  /** Takes the parameters over. They are read many times for one block, so they are laid out. */
  void take(double[] theta) {
    for (int s = 0; s < stages.size(); s++) {
      stages.get(s).take(theta);
    }
  }

  /** The outputs for the rows that the batch names from {@code from} to before {@code to}. */
  double[][] forward(Rows rows, Batch batch, int from, int to) {
    for (int k = from; k < to; k++) {
      rows.copyTo(batch.term(k), given[0][k - from], 0);
    }
    return forward(to - from);
  }

  /** The outputs for one row from outside of the data. */
  double[] forward(double[] row) {
    System.arraycopy(row, 0, given[0][0], 0, row.length);
    return forward(1)[0];
  }

  private double[][] forward(int size) {
    double[][] signal = given[0];
    int l = 0;
    for (int s = 0; s < stages.size(); s++) {
      Layer stage = stages.get(s);
      signal = stage.forward(signal, size);
      if (stage instanceof ActivationLayer) {
        l++;
        given[l] = signal;
      }
    }
    given[layers.last()] = signal;
    return signal;
  }

  /** What layer {@code l} made of the rows that went forward last. */
  double[][] given(int l) {
    return given[l];
  }

  /** Where the slopes of the loss of each output go, before {@link #backward}. */
  double[][] slopes() {
    return slopes;
  }

  /** Starts a new gradient, at zero. */
  void clearGradient() {
    for (int s = 0; s < stages.size(); s++) {
      stages.get(s).clearGradient();
    }
  }

  /** Adds the gradient of the block that went forward last. */
  void backward(int size) {
    double[][] signal = slopes;
    for (int s = stages.size() - 1; s >= 0; s--) {
      signal = stages.get(s).backward(signal, size);
    }
  }

  /** {@code gradient ← gradient +} what the blocks have added up. */
  void addGradientTo(double[] gradient) {
    for (int s = 0; s < stages.size(); s++) {
      stages.get(s).addGradientTo(gradient);
    }
  }

  /** Writes the running statistics of that range, as the newest batch leaves them. */
  void copyStatistics(ParameterRange range, double[] statistics) {
    for (int s = 0; s < stages.size(); s++) {
      if (stages.get(s) instanceof BatchNormalizationLayer layer) {
        layer.copyStatistics(statistics, range.from());
      }
    }
  }
}
