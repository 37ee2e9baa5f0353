package descent.function.model;

import descent.argument.Require;

/**
 * What a network is made of, whatever its data.
 *
 * @param units the sizes of all layers, from the inputs to the outputs; owned
 * @param activation of the hidden layers
 * @param normalization of the hidden layers
 * @param mode whether it learns or answers
 */
record Architecture(int[] units, Activation activation, Normalization normalization, Mode mode) {

  Architecture {
    for (int l = 0; l < units.length; l++) {
      Require.atLeast("units[" + l + "]", units[l], 1);
    }
    Require.nonNull("activation", activation);
    Require.nonNull("normalization", normalization);
    Require.nonNull("mode", mode);
    for (int l = 1; l < units.length - 1; l++) {
      if (normalization instanceof Normalization.LayerNormalization && units[l] < 2) {
        throw new IllegalArgumentException(
            "layer normalization needs at least 2 units in a layer, got 1 in layer " + l);
      }
    }
  }

  /** Inputs and outputs only. */
  static Architecture linear(int inputs, int outputs) {
    return new Architecture(
        new int[] {inputs, outputs}, Activation.RELU, Normalization.none(), Mode.TRAINING);
  }

  Architecture withHidden(int... hidden) {
    Require.nonNull("units", hidden);
    for (int l = 0; l < hidden.length; l++) {
      Require.atLeast("units[" + l + "]", hidden[l], 1);
    }
    int[] all = new int[hidden.length + 2];
    all[0] = units[0];
    System.arraycopy(hidden, 0, all, 1, hidden.length);
    all[hidden.length + 1] = units[last()];
    return new Architecture(all, activation, normalization, mode);
  }

  Architecture withActivation(Activation activation) {
    return new Architecture(units, activation, normalization, mode);
  }

  Architecture withNormalization(Normalization normalization) {
    return new Architecture(units, activation, normalization, mode);
  }

  Architecture withMode(Mode mode) {
    return new Architecture(units, activation, normalization, mode);
  }

  /** The index of the output layer. */
  int last() {
    return units.length - 1;
  }

  /** Whether the units of this layer are normalized: hidden ones only. */
  boolean normalizes(int layer) {
    return layer > 0 && layer < last() && !(normalization instanceof Normalization.None);
  }

  /** Whether rows depend on the other rows of their batch, so that a batch cannot be split. */
  boolean mixesRows() {
    return mode == Mode.TRAINING
        && normalization instanceof Normalization.BatchNormalization
        && last() > 1;
  }
}
