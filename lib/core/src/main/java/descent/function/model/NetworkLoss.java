package descent.function.model;

import descent.function.Batch;
import descent.function.Ridge;
import descent.function.Rows;

/**
 * The loss of a network on its data, with its weight decay, and the gradient: rows go through the
 * network block by block.
 *
 * @param rows the data
 * @param outputs what the network's outputs are compared with
 * @param layers where the parameters lie
 * @param ridge the weight decay
 * @param propagation each thread's own
 */
record NetworkLoss(
    Rows rows, Outputs outputs, Layers layers, Ridge ridge, ThreadLocal<Propagation> propagation) {

  static NetworkLoss of(Rows rows, Outputs outputs, Layers layers, double weightDecay) {
    return new NetworkLoss(
        rows,
        outputs,
        layers,
        Ridge.of(layers.lambdas(weightDecay)),
        ThreadLocal.withInitial(() -> new Propagation(layers)));
  }

  /** This thread's network, at these parameters. */
  Propagation at(double[] theta) {
    Propagation network = propagation.get();
    network.take(theta);
    return network;
  }

  double value(double[] theta) {
    Propagation network = at(theta);
    int n = outputs.count();
    double losses = 0;
    for (int from = 0; from < n; ) {
      Batch block = network.block(from, n);
      double[][] z = network.forward(rows, block, 0, block.size());
      for (int k = 0; k < block.size(); k++) {
        losses += outputs.value(block.term(k), z[k]);
      }
      from += block.size();
    }
    return losses / n + ridge.value(theta);
  }

  double valueAndGradient(double[] theta, double[] gradient) {
    Propagation network = at(theta);
    network.clearGradient();
    int n = outputs.count();
    double value = ridge.valueAndGradient(theta, gradient);
    for (int from = 0; from < n; ) {
      Batch block = network.block(from, n);
      value += addBlock(network, block, 0, block.size());
      from += block.size();
    }
    network.addGradientTo(gradient);
    return value;
  }

  double batch(Batch batch, double[] theta, double[] gradient) {
    Propagation network = at(theta);
    network.clearGradient();
    double value = ridge.valueAndGradient(theta, gradient);
    int block = network.blockSize(batch.size());
    for (int from = 0; from < batch.size(); from += block) {
      value += addBlock(network, batch, from, Math.min(batch.size(), from + block));
    }
    network.addGradientTo(gradient);
    return value;
  }

  /** Returns the weighted losses of a block and adds their gradient. */
  private double addBlock(Propagation network, Batch batch, int from, int to) {
    double[][] z = network.forward(rows, batch, from, to);
    double[][] slopes = network.slopes();
    double value = 0;
    for (int k = from; k < to; k++) {
      double[] slope = slopes[k - from];
      value += batch.weight(k) * outputs.valueAndSlopes(batch.term(k), z[k - from], slope);
      for (int j = 0; j < slope.length; j++) {
        slope[j] *= batch.weight(k);
      }
    }
    network.backward(to - from);
    return value;
  }

  /** What becomes of each row in layer {@code l}. */
  void forEachRow(double[] theta, int l, RowVisitor visitor) {
    Propagation network = at(theta);
    int n = outputs.count();
    for (int from = 0; from < n; ) {
      Batch block = network.block(from, n);
      network.forward(rows, block, 0, block.size());
      for (int k = 0; k < block.size(); k++) {
        visitor.visit(block.term(k), network.given(l)[k]);
      }
      from += block.size();
    }
  }

  /** Sees a row and what a layer made of it, which is valid until the visitor returns. */
  interface RowVisitor {
    void visit(int row, double[] given);
  }
}
