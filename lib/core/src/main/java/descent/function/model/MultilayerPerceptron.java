package descent.function.model;

import descent.argument.Require;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.ParameterRange;
import descent.function.Ridge;
import descent.function.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The objective of a multilayer perceptron, a fully connected network of any number of layers, for
 * classes or for numbers, with weight decay if wanted:
 *
 * <pre>{@code a₀ = x,   z_l = b_l + W_l a_{l−1},   a_l = act(z_l)   for l = 1, …, L
 * f(θ) = (1/n) Σ ℓ(z_L(xᵢ), yᵢ) + (λ/2) Σ_l ‖W_l‖²}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code X, y}</td><td>the data: {@code n} rows and their labels 0 … k−1 or their targets</td><td></td></tr>
 * <tr><td>{@code ℓ}</td><td>{@link #classifier}: the cross-entropy of the softmax of {@code z_L}; {@link
 * #regression}: {@code ‖z_L − y‖²}</td><td></td></tr>
 * <tr><td></td><td>the units of each hidden layer</td><td>no hidden layer</td></tr>
 * <tr><td>{@code act}</td><td>the activation of the hidden layers; the outputs have none</td><td>ReLU</td></tr>
 * <tr><td>{@code λ}</td><td>the weight decay; biases are never penalized</td><td>0</td></tr>
 * </table>
 *
 * <p>The parameters are one array, layer by layer from the first hidden one to the outputs, in a
 * layer unit by unit, each unit a linear model {@code (b, w₁, …, w_m)} of the {@code m} units
 * before: {@link #bias} says where it begins. Without hidden layers it is {@link
 * SoftmaxRegression}, number for number.
 *
 * <p>Not convex: units may be exchanged, and with ReLU rescaled, without a change of {@code f}. As
 * a finite sum it has one term for each observation. Its gradient is exact, by reverse
 * accumulation, and costs about three times the value: {@code 6P} operations a row for {@code P}
 * weights. Memory: four times the parameters, and the units of 64 rows, for each thread. Sparse
 * rows are taken in dense blocks. Source: Goodfellow, Bengio & Courville, Deep Learning (2016),
 * Chapter 6.
 */
public final class MultilayerPerceptron implements FiniteSum {
  private final Rows rows;
  private final Outputs outputs;
  private final int[] hidden;
  private final Activation activation;
  private final double weightDecay;
  private final Layers layers;
  private final Ridge ridge;
  private final ThreadLocal<Propagation> propagation;

  private MultilayerPerceptron(
      Rows rows, Outputs outputs, int[] hidden, Activation activation, double weightDecay) {
    this.rows = rows;
    this.outputs = outputs;
    this.hidden = hidden;
    this.activation = Require.nonNull("activation", activation);
    this.weightDecay = Require.nonNegative("weightDecay", weightDecay);
    int[] units = new int[hidden.length + 2];
    units[0] = rows.columns();
    System.arraycopy(hidden, 0, units, 1, hidden.length);
    units[hidden.length + 1] = outputs.units();
    layers = new Layers(units);
    double[] lambdas = new double[layers.dimension()];
    Arrays.fill(lambdas, weightDecay);
    for (int l = 1; l < layers.count(); l++) {
      for (int j = 0; j < layers.units(l); j++) {
        lambdas[layers.bias(l, j)] = 0;
      }
    }
    ridge = Ridge.of(lambdas);
    propagation = ThreadLocal.withInitial(() -> new Propagation(layers, activation));
  }

  private static MultilayerPerceptron of(Rows x, Outputs outputs) {
    return new MultilayerPerceptron(x, outputs, new int[0], Activation.RELU, 0);
  }

  /** A network that gives the rows their labels, which are from 0 to {@code classes − 1}. */
  public static MultilayerPerceptron classifier(Rows x, int[] labels, int classes) {
    return of(x, Outputs.Labelled.of(x, labels, classes));
  }

  /** A network that gives the rows their labels; the rows are copied. */
  public static MultilayerPerceptron classifier(double[][] x, int[] labels, int classes) {
    return classifier(Rows.of(x), labels, classes);
  }

  /** A network that gives the rows their targets, one row of targets for each. */
  public static MultilayerPerceptron regression(Rows x, double[][] y) {
    return of(Require.nonNull("x", x), Outputs.Measured.of(x, y));
  }

  /** A network that gives the rows their targets; the rows are copied. */
  public static MultilayerPerceptron regression(double[][] x, double[][] y) {
    return regression(Rows.of(x), y);
  }

  /** The same with hidden layers of these sizes, from the inputs on. */
  public MultilayerPerceptron withHidden(int... units) {
    Require.nonNull("units", units);
    for (int l = 0; l < units.length; l++) {
      Require.atLeast("units[" + l + "]", units[l], 1);
    }
    return new MultilayerPerceptron(rows, outputs, units.clone(), activation, weightDecay);
  }

  /** The same with this activation in all hidden layers. */
  public MultilayerPerceptron withActivation(Activation activation) {
    return new MultilayerPerceptron(rows, outputs, hidden, activation, weightDecay);
  }

  /** The same with the penalty {@code (λ/2) Σ ‖W_l‖²}, {@code λ ≥ 0}. */
  public MultilayerPerceptron withWeightDecay(double lambda) {
    return new MultilayerPerceptron(rows, outputs, hidden, activation, lambda);
  }

  /**
   * The same network on other data: trained on some rows, it is judged on others.
   *
   * @throws IllegalStateException if it is a regression
   */
  public MultilayerPerceptron on(Rows x, int[] labels) {
    Classes.requireFeatures(x, rows.columns());
    return with(x, Outputs.Labelled.of(x, labels, classes().loss().classes()));
  }

  /**
   * The same network on other data: trained on some rows, it is judged on others.
   *
   * @throws IllegalArgumentException if there are not as many targets as outputs
   */
  public MultilayerPerceptron on(Rows x, double[][] y) {
    Classes.requireFeatures(x, rows.columns());
    Outputs other = Outputs.Measured.of(x, y);
    if (outputs instanceof Outputs.Labelled || other.units() != outputs.units()) {
      throw new IllegalArgumentException(
          "y has " + other.units() + " columns but the model is " + description());
    }
    return with(x, other);
  }

  private MultilayerPerceptron with(Rows x, Outputs other) {
    return new MultilayerPerceptron(x, other, hidden, activation, weightDecay);
  }

  private String description() {
    return outputs instanceof Outputs.Labelled
        ? "a classifier"
        : "a regression with " + outputs.units() + " outputs";
  }

  private Outputs.Labelled classes() {
    if (outputs instanceof Outputs.Labelled labelled) {
      return labelled;
    }
    throw new IllegalStateException("labels belong to a classifier, but this is " + description());
  }

  /** A start: weights by the rule, drawn in the order of the parameters, and biases of 0. */
  public double[] initial(Initialization initialization, RandomGenerator random) {
    double[] theta = new double[layers.dimension()];
    for (int l = 1; l < layers.count(); l++) {
      int inputs = layers.units(l - 1);
      for (int j = 0; j < layers.units(l); j++) {
        int bias = layers.bias(l, j);
        for (int i = 1; i <= inputs; i++) {
          theta[bias + i] = initialization.weight(inputs, layers.units(l), random);
        }
      }
    }
    return theta;
  }

  @Override
  public int dimension() {
    return layers.dimension();
  }

  @Override
  public int terms() {
    return outputs.count();
  }

  /** The sizes of all layers, from the inputs to the outputs. */
  public int[] units() {
    int[] units = new int[layers.count()];
    for (int l = 0; l < units.length; l++) {
      units[l] = layers.units(l);
    }
    return units;
  }

  /**
   * The index of the bias of a unit; the weights of its inputs follow, one for each unit of the
   * layer before.
   *
   * @param layer from 1, the first after the inputs, on
   * @param unit from 0 on
   */
  public int bias(int layer, int unit) {
    if (layer < 1 || layer > layers.last() || unit < 0 || unit >= layers.units(layer)) {
      throw new IllegalArgumentException("there is no unit " + unit + " in a layer " + layer);
    }
    return layers.bias(layer, unit);
  }

  /**
   * The parameters of one layer, weights and biases.
   *
   * @param layer from 1, the first hidden one, to the output layer
   */
  public ParameterRange layer(int layer) {
    int first = bias(layer, 0);
    return new ParameterRange(first, first + layers.units(layer) * (layers.units(layer - 1) + 1));
  }

  /** The weights into each unit of one layer, without the biases that lie between them. */
  public List<ParameterRange> weightsInto(int layer) {
    List<ParameterRange> weights = new ArrayList<>();
    int last = layer(layer).to();
    for (int first = bias(layer, 0) + 1; first < last; first += layers.units(layer - 1) + 1) {
      weights.add(new ParameterRange(first, first + layers.units(layer - 1)));
    }
    return weights;
  }

  @Override
  public double value(double[] theta) {
    Propagation network = propagation.get();
    network.take(theta);
    double losses = 0;
    for (int from = 0; from < terms(); from += Propagation.BLOCK) {
      Batch block = block(network, from);
      double[][] z = network.forward(rows, block, 0, block.size());
      for (int k = 0; k < block.size(); k++) {
        losses += outputs.value(block.term(k), z[k]);
      }
    }
    return losses / terms() + ridge.value(theta);
  }

  /** The rows from {@code from} on, as many as a block takes, with the weights of the mean. */
  private Batch block(Propagation network, int from) {
    Batch block = network.block();
    for (int i = from; i < Math.min(terms(), from + Propagation.BLOCK); i++) {
      block.add(i, 1.0 / terms());
    }
    return block;
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    Propagation network = propagation.get();
    network.take(theta);
    network.clearGradient();
    double value = ridge.valueAndGradient(theta, gradient);
    for (int from = 0; from < terms(); from += Propagation.BLOCK) {
      Batch block = block(network, from);
      value += addBlock(network, block, 0, block.size());
    }
    network.addGradientTo(gradient);
    return value;
  }

  @Override
  public double batch(Batch batch, double[] theta, double[] gradient) {
    Propagation network = propagation.get();
    network.take(theta);
    network.clearGradient();
    double value = ridge.valueAndGradient(theta, gradient);
    for (int from = 0; from < batch.size(); from += Propagation.BLOCK) {
      value += addBlock(network, batch, from, Math.min(batch.size(), from + Propagation.BLOCK));
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

  /** The outputs {@code z_L(x)} for one row of features: logits, or predicted numbers. */
  public double[] outputs(double[] theta, double[] row) {
    Require.length("theta", theta, dimension());
    Classes.requireFeatures(row, rows.columns());
    Propagation network = propagation.get();
    network.take(theta);
    return network.forward(row).clone();
  }

  /**
   * {@code P(j | x)} of every class {@code j} for one row of features.
   *
   * @throws IllegalStateException if it is a regression
   */
  public double[] probabilities(double[] theta, double[] row) {
    double[] probabilities = new double[outputs.units()];
    classes().loss().probabilities(outputs(theta, row), probabilities);
    return probabilities;
  }

  /**
   * The most probable class of each of the model's own rows; the first of several.
   *
   * @throws IllegalStateException if it is a regression
   */
  public int[] predictions(double[] theta) {
    Require.length("theta", theta, dimension());
    int[] predictions = new int[classes().count()];
    Propagation network = propagation.get();
    network.take(theta);
    for (int from = 0; from < terms(); from += Propagation.BLOCK) {
      Batch block = block(network, from);
      double[][] z = network.forward(rows, block, 0, block.size());
      for (int k = 0; k < block.size(); k++) {
        predictions[from + k] = Classes.largest(z[k]);
      }
    }
    return predictions;
  }

  /**
   * The share of the model's own rows whose most probable class is their label.
   *
   * @throws IllegalStateException if it is a regression
   */
  public double accuracy(double[] theta) {
    return Classes.accuracy(predictions(theta), classes().labels());
  }
}
