package descent.function.model;

import descent.function.ParameterRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The layout of a network's parameters in one array: layer by layer, in a layer unit by unit, each
 * unit a linear model {@code (b, w₁, …, w_m)} of the layer before; after the units of a normalized
 * layer their scales {@code γ}. With batch normalization the running statistics of all layers come
 * last, for each layer the means and then the variances of its units.
 */
final class Layers {
  private final Architecture architecture;
  private final int[] units;
  private final int[] start;

  /** Where the running means of each layer begin; its variances follow. */
  private final int[] statistics;

  private final Optional<ParameterRange> allStatistics;
  private final int dimension;

  /** Layer 0 are the inputs, the last one the outputs. */
  Layers(Architecture architecture) {
    this.architecture = architecture;
    units = architecture.units();
    start = new int[units.length + 1];
    statistics = new int[units.length];
    for (int l = 1; l < units.length; l++) {
      int scales = architecture.normalizes(l) ? 1 : 0;
      int size = Math.multiplyExact(units[l], Math.addExact(stride(l), scales));
      start[l + 1] = Math.addExact(start[l], size);
    }
    int next = start[units.length];
    for (int l = 1; l < units.length; l++) {
      statistics[l] = next;
      next = Math.addExact(next, hasStatistics(l) ? 2 * units[l] : 0);
    }
    dimension = next;
    int from = start[units.length];
    allStatistics =
        from < dimension ? Optional.of(new ParameterRange(from, dimension)) : Optional.empty();
  }

  Architecture architecture() {
    return architecture;
  }

  /** The number of layers, inputs included. */
  int count() {
    return units.length;
  }

  int units(int layer) {
    return units[layer];
  }

  /** The index of the output layer. */
  int last() {
    return units.length - 1;
  }

  /** The length of the array. */
  int dimension() {
    return dimension;
  }

  /** The number of parameters of a unit of layer {@code l ≥ 1}: a bias and its weights. */
  private int stride(int layer) {
    return units[layer - 1] + 1;
  }

  /** Where the bias of this unit of layer {@code l ≥ 1} lies; its weights follow. */
  int bias(int layer, int unit) {
    return start[layer] + unit * stride(layer);
  }

  /** Where the scale of this unit of a normalized layer lies. */
  int scale(int layer, int unit) {
    return bias(layer, units[layer]) + unit;
  }

  /** Where the running mean of this unit lies. */
  int mean(int layer, int unit) {
    return statistics[layer] + unit;
  }

  /** Where the running variance of this unit lies. */
  int variance(int layer, int unit) {
    return statistics[layer] + units[layer] + unit;
  }

  private boolean hasStatistics(int layer) {
    return architecture.normalizes(layer)
        && architecture.normalization() instanceof Normalization.BatchNormalization;
  }

  /** The running statistics of all layers. */
  Optional<ParameterRange> statistics() {
    return allStatistics;
  }

  /** The parameters of one layer: weights, biases and scales. */
  ParameterRange parameters(int layer) {
    return new ParameterRange(start[layer], start[layer + 1]);
  }

  /** The weights into each unit of one layer. */
  List<ParameterRange> weightsInto(int layer) {
    List<ParameterRange> weights = new ArrayList<>();
    for (int j = 0; j < units[layer]; j++) {
      int first = bias(layer, j) + 1;
      weights.add(new ParameterRange(first, first + units[layer - 1]));
    }
    return weights;
  }

  /** {@code λ} at every weight, 0 everywhere else. */
  double[] lambdas(double weightDecay) {
    double[] lambdas = new double[dimension];
    for (int l = 1; l < units.length; l++) {
      for (ParameterRange weights : weightsInto(l)) {
        Arrays.fill(lambdas, weights.from(), weights.to(), weightDecay);
      }
    }
    return lambdas;
  }

  /** Weights by the rule, everything else as normalization starts: scales and variances at 1. */
  double[] initial(Initialization initialization, RandomGenerator random) {
    double[] theta = new double[dimension];
    for (int l = 1; l < units.length; l++) {
      for (ParameterRange weights : weightsInto(l)) {
        for (int i = weights.from(); i < weights.to(); i++) {
          theta[i] = initialization.weight(units[l - 1], units[l], random);
        }
      }
      for (int j = 0; j < units[l] && architecture.normalizes(l); j++) {
        theta[scale(l, j)] = 1;
        if (hasStatistics(l)) {
          theta[variance(l, j)] = 1;
        }
      }
    }
    return theta;
  }

  void requireUnit(int layer, int unit) {
    if (layer < 1 || layer > last() || unit < 0 || unit >= units[layer]) {
      throw new IllegalArgumentException("there is no unit " + unit + " in a layer " + layer);
    }
  }

  void requireNormalized(int layer) {
    if (!architecture.normalizes(layer)) {
      throw new IllegalArgumentException("layer " + layer + " is not normalized");
    }
  }
}
