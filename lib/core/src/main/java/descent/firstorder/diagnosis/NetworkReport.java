package descent.firstorder.diagnosis;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.firstorder.diagnosis.Finding.Fault;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The layers of a network around one step of training: weights, gradients, updates and activations,
 * to be drawn as histograms and compared from layer to layer. Vanishing and exploding gradients,
 * dead units and a wrong learning rate show here before they show in the loss.
 *
 * <p>Cost: a gradient over all of the network's rows, and its activations for them.
 *
 * @param layers from the first hidden one to the output layer
 */
public record NetworkReport(List<LayerReport> layers) {
  private static final double MANY_DEAD = 0.5;
  private static final double FAR_APART = 1000;
  private static final double LARGE = 0.1;
  private static final double SMALL = 1e-6;

  /** Copies. */
  public NetworkReport {
    layers = List.copyOf(Require.nonNull("layers", layers));
    Require.atLeast("the number of layers", layers.size(), 1);
  }

  /** Of the first step that this rule makes from {@code theta}, which is not changed. */
  public static NetworkReport of(MultilayerPerceptron network, double[] theta, UpdateRule rule) {
    Require.nonNull("network", network);
    Require.nonNull("rule", rule);
    return of(network, theta, rule.start(network.dimension()));
  }

  /**
   * Of the next step in this state, as a checkpoint's memory resumes it; the state makes that step,
   * {@code theta} is not changed.
   */
  public static NetworkReport of(
      MultilayerPerceptron network, double[] theta, UpdateRule.State state) {
    Require.nonNull("network", network);
    Require.nonNull("state", state);
    Require.length("theta", theta, network.dimension());
    double[] gradient = network.gradient(theta);
    double[] update = theta.clone();
    state.step(update, gradient);
    for (int i = 0; i < update.length; i++) {
      update[i] -= theta[i];
    }
    return of(network, theta, gradient, update);
  }

  /**
   * Of any gradient, such as a clipped one, and any update.
   *
   * @param theta the network's parameters before the step; NaN and infinities are reported
   * @param gradient as long
   * @param update what is added to {@code theta}, as long
   */
  public static NetworkReport of(
      MultilayerPerceptron network, double[] theta, double[] gradient, double[] update) {
    Require.nonNull("network", network);
    Require.length("theta", theta, network.dimension());
    Require.length("gradient", gradient, network.dimension());
    Require.length("update", update, network.dimension());
    List<LayerReport> layers = new ArrayList<>();
    for (int layer = 1; layer < network.units().length; layer++) {
      ParameterRange range = network.layer(layer);
      double[][] activations = network.activations(theta, layer);
      layers.add(
          new LayerReport(
              layer,
              part(theta, range),
              part(gradient, range),
              part(update, range),
              new Distribution(
                  Arrays.stream(activations).flatMapToDouble(Arrays::stream).toArray()),
              dead(activations)));
    }
    return new NetworkReport(layers);
  }

  private static Distribution part(double[] x, ParameterRange range) {
    return new Distribution(Arrays.copyOfRange(x, range.from(), range.to()));
  }

  private static double dead(double[][] activations) {
    int units = activations[0].length;
    int dead = 0;
    for (int j = 0; j < units; j++) {
      int unit = j;
      dead += Arrays.stream(activations).allMatch(row -> row[unit] == 0) ? 1 : 0;
    }
    return (double) dead / units;
  }

  /** One layer's report; the first hidden layer is 1. */
  public LayerReport layer(int layer) {
    if (layer < 1 || layer > layers.size()) {
      throw new IllegalArgumentException(
          "layer must be from 1 to " + layers.size() + ", got " + layer);
    }
    return layers.get(layer - 1);
  }

  /** What is wrong, by the thresholds of {@link Fault}; layer by layer, empty if nothing is. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    double last = layer(layers.size()).gradient().rootMeanSquare();
    for (LayerReport layer : layers) {
      addFindings(layer, layer.gradient().rootMeanSquare() / last, findings);
    }
    return List.copyOf(findings);
  }

  private void addFindings(LayerReport layer, double toLast, List<Finding> findings) {
    boolean hidden = layer.layer() < layers.size();
    if (!(layer.weights().isFinite()
        && layer.gradient().isFinite()
        && layer.update().isFinite()
        && layer.activations().isFinite())) {
      findings.add(new Finding(Fault.NOT_FINITE, layer.layer(), Double.NaN));
    }
    if (hidden && layer.deadUnits() >= MANY_DEAD) {
      findings.add(new Finding(Fault.DEAD_UNITS, layer.layer(), layer.deadUnits()));
    }
    if (toLast <= 1 / FAR_APART) {
      findings.add(new Finding(Fault.VANISHING_GRADIENT, layer.layer(), toLast));
    } else if (toLast >= FAR_APART) {
      findings.add(new Finding(Fault.EXPLODING_GRADIENT, layer.layer(), toLast));
    }
    double ratio = layer.updateToWeights();
    if (ratio >= LARGE) {
      findings.add(new Finding(Fault.LARGE_UPDATE, layer.layer(), ratio));
    } else if (ratio <= SMALL) {
      findings.add(new Finding(Fault.SMALL_UPDATE, layer.layer(), ratio));
    }
  }

  @Override
  public String toString() {
    return layers.stream().map(LayerReport::toString).collect(Collectors.joining("\n"));
  }
}
