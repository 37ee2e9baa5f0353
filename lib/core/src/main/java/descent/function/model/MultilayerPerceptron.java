package descent.function.model;

import descent.argument.Require;
import descent.function.Batch;
import descent.function.ParameterRange;
import descent.function.Rows;
import descent.function.StatefulSum;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The objective of a multilayer perceptron, a fully connected network of any number of layers, for
 * classes or for numbers, with normalization and weight decay if wanted:
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
 * <tr><td></td><td>the {@link Normalization} of the hidden layers, between {@code z} and {@code act}</td><td>none</td></tr>
 * <tr><td></td><td>the {@link Mode}, which matters with batch normalization</td><td>training</td></tr>
 * <tr><td>{@code λ}</td><td>the weight decay; biases and scales are never penalized</td><td>0</td></tr>
 * </table>
 *
 * <p>The parameters are one array, layer by layer from the first hidden one to the outputs, in a
 * layer unit by unit, each unit a linear model {@code (b, w₁, …, w_m)} of the {@code m} units
 * before: {@link #bias} says where it begins; the scales {@code γ} of a normalized layer follow its
 * units. Without hidden layers it is {@link SoftmaxRegression}, number for number.
 *
 * <p>With batch normalization the array ends in the {@link #statistics}. While training, {@code f}
 * and each batch are normalized by the statistics of their own rows: a batch is no mean of its
 * terms any more, nor {@code f} of its batches, and only {@code f} and batches as a whole have the
 * gradients that are given. In evaluation {@code f} is a finite sum again, with the statistics as
 * constants.
 *
 * <p>Not convex: units may be exchanged, and with ReLU rescaled, without a change of {@code f}. As
 * a finite sum it has one term for each observation. Its gradient is exact, by reverse
 * accumulation, and costs about three times the value: {@code 6P} operations a row for {@code P}
 * weights. Memory: four times the parameters, and the units of 64 rows, for each thread. Sparse
 * rows are taken in dense blocks; while training with batch normalization a batch is one block.
 * Source: Goodfellow, Bengio & Courville, Deep Learning (2016), Chapter 6.
 */
public final class MultilayerPerceptron implements StatefulSum {
  private final Rows rows;
  private final Outputs outputs;
  private final double weightDecay;
  private final Layers layers;
  private final NetworkLoss loss;

  private MultilayerPerceptron(
      Rows rows, Outputs outputs, Architecture architecture, double weightDecay) {
    this.rows = rows;
    this.outputs = outputs;
    this.weightDecay = Require.nonNegative("weightDecay", weightDecay);
    layers = new Layers(architecture);
    loss = NetworkLoss.of(rows, outputs, layers, weightDecay);
  }

  private static MultilayerPerceptron of(Rows x, Outputs outputs) {
    return new MultilayerPerceptron(
        x, outputs, Architecture.linear(x.columns(), outputs.units()), 0);
  }

  private MultilayerPerceptron with(Architecture architecture) {
    return new MultilayerPerceptron(rows, outputs, architecture, weightDecay);
  }

  private Architecture architecture() {
    return layers.architecture();
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
    return with(architecture().withHidden(units));
  }

  /** The same with this activation in all hidden layers. */
  public MultilayerPerceptron withActivation(Activation activation) {
    return with(architecture().withActivation(activation));
  }

  /** The same with this normalization in all hidden layers. */
  public MultilayerPerceptron withNormalization(Normalization normalization) {
    return with(architecture().withNormalization(normalization));
  }

  /** The same network, at the same parameters, in another mode. */
  public MultilayerPerceptron withMode(Mode mode) {
    return with(architecture().withMode(mode));
  }

  /** The same with the penalty {@code (λ/2) Σ ‖W_l‖²}, {@code λ ≥ 0}. */
  public MultilayerPerceptron withWeightDecay(double lambda) {
    return new MultilayerPerceptron(rows, outputs, architecture(), lambda);
  }

  /**
   * The same network, in the same mode, on other data: trained on some rows, it is judged on
   * others.
   *
   * @throws IllegalStateException if it is a regression
   */
  public MultilayerPerceptron on(Rows x, int[] labels) {
    Classes.requireFeatures(x, rows.columns());
    return with(x, Outputs.Labelled.of(x, labels, classes().loss().classes()));
  }

  /**
   * The same network, in the same mode, on other data: trained on some rows, it is judged on
   * others.
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
    return new MultilayerPerceptron(x, other, architecture(), weightDecay);
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

  /**
   * A start: weights by the rule, drawn in the order of the parameters, biases of 0, scales of 1,
   * running means of 0 and running variances of 1.
   */
  public double[] initial(Initialization initialization, RandomGenerator random) {
    return layers.initial(initialization, random);
  }

  /** The number of parameters and, with batch normalization, of running statistics. */
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
    return architecture().units().clone();
  }

  /** How the hidden layers are normalized. */
  public Normalization normalization() {
    return architecture().normalization();
  }

  /** Whether it learns or answers. */
  public Mode mode() {
    return architecture().mode();
  }

  /**
   * The index of the bias of a unit; the weights of its inputs follow, one for each unit of the
   * layer before.
   *
   * @param layer from 1, the first after the inputs, on
   * @param unit from 0 on
   */
  public int bias(int layer, int unit) {
    layers.requireUnit(layer, unit);
    return layers.bias(layer, unit);
  }

  /**
   * The index of the scale {@code γ} of a unit of a normalized layer.
   *
   * @param layer from 1, the first hidden one, on
   * @param unit from 0 on
   */
  public int scale(int layer, int unit) {
    layers.requireUnit(layer, unit);
    layers.requireNormalized(layer);
    return layers.scale(layer, unit);
  }

  /**
   * The parameters of one layer: weights, biases, and scales if it is normalized.
   *
   * @param layer from 1, the first hidden one, to the output layer
   */
  public ParameterRange layer(int layer) {
    layers.requireUnit(layer, 0);
    return layers.parameters(layer);
  }

  /** The weights into each unit of one layer, without the biases that lie between them. */
  public List<ParameterRange> weightsInto(int layer) {
    layers.requireUnit(layer, 0);
    return layers.weightsInto(layer);
  }

  /**
   * The running statistics, after all parameters: for each hidden layer the means and then the
   * variances of its units. None without batch normalization.
   */
  @Override
  public Optional<ParameterRange> statistics() {
    return layers.statistics();
  }

  @Override
  public double value(double[] theta) {
    return loss.value(theta);
  }

  @Override
  public double valueAndGradient(double[] theta, double[] gradient) {
    return loss.valueAndGradient(theta, gradient);
  }

  @Override
  public double batch(Batch batch, double[] theta, double[] gradient) {
    return loss.batch(batch, theta, gradient);
  }

  @Override
  public double batch(Batch batch, double[] theta, double[] gradient, double[] statistics) {
    double value = loss.batch(batch, theta, gradient);
    if (layers.statistics().isPresent()) {
      loss.propagation().get().copyStatistics(layers.statistics().get(), statistics);
    }
    return value;
  }

  /**
   * These parameters with the statistics of all rows together in place of the running ones: what
   * averaged weights need, and those of a solver that moves no statistics. Costs a gradient.
   */
  public double[] withStatisticsOfAllRows(double[] theta) {
    Require.length("theta", theta, dimension());
    double[] changed = theta.clone();
    if (normalization() instanceof Normalization.BatchNormalization batch
        && statistics().isPresent()) {
      ParameterRange range = statistics().get();
      double[] measured = new double[range.to() - range.from()];
      withMode(Mode.TRAINING)
          .withNormalization(batch.withDecay(0))
          .batch(Batch.all(terms()), theta, new double[dimension()], measured);
      System.arraycopy(measured, 0, changed, range.from(), measured.length);
    }
    return changed;
  }

  /**
   * The outputs {@code z_L(x)} for one row of features: logits, or predicted numbers.
   *
   * @throws IllegalStateException if it normalizes by batches and is in training: one row has no
   *     variance
   */
  public double[] outputs(double[] theta, double[] row) {
    Require.length("theta", theta, dimension());
    Classes.requireFeatures(row, rows.columns());
    if (architecture().mixesRows()) {
      throw new IllegalStateException(
          "one row has no variance: batch normalization answers for it withMode(Mode.EVALUATION)");
    }
    return loss.at(theta).forward(row).clone();
  }

  /**
   * {@code P(j | x)} of every class {@code j} for one row of features.
   *
   * @throws IllegalStateException if it is a regression, or as {@link #outputs}
   */
  public double[] probabilities(double[] theta, double[] row) {
    double[] probabilities = new double[outputs.units()];
    classes().loss().probabilities(outputs(theta, row), probabilities);
    return probabilities;
  }

  /**
   * {@code a_l} of each of the model's own rows: the activations of a hidden layer, or the outputs.
   *
   * @param layer from 1, the first hidden one, to the output layer
   */
  public double[][] activations(double[] theta, int layer) {
    Require.length("theta", theta, dimension());
    layers.requireUnit(layer, 0);
    double[][] activations = new double[terms()][];
    loss.forEachRow(theta, layer, (row, a) -> activations[row] = a.clone());
    return activations;
  }

  /**
   * The most probable class of each of the model's own rows; the first of several.
   *
   * @throws IllegalStateException if it is a regression
   */
  public int[] predictions(double[] theta) {
    Require.length("theta", theta, dimension());
    int[] predictions = new int[classes().count()];
    loss.forEachRow(theta, layers.last(), (row, z) -> predictions[row] = Classes.largest(z));
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
