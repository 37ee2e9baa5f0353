package descent.function.model;

import descent.argument.Require;

/**
 * The layout of a network's parameters in one array: layer by layer, in a layer unit by unit, each
 * unit a linear model {@code (b, w₁, …, w_m)} of the layer before.
 */
final class Layers {
  private final int[] units;
  private final int[] start;

  /** Layer 0 are the inputs, the last one the outputs. */
  Layers(int... units) {
    this.units = units.clone();
    start = new int[units.length + 1];
    for (int l = 0; l < units.length; l++) {
      Require.atLeast("units[" + l + "]", units[l], 1);
      start[l + 1] = l == 0 ? 0 : Math.addExact(start[l], Math.multiplyExact(units[l], stride(l)));
    }
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

  int dimension() {
    return start[units.length];
  }

  /** The number of parameters of a unit of layer {@code l ≥ 1}: a bias and its weights. */
  private int stride(int layer) {
    return units[layer - 1] + 1;
  }

  /** Where the bias of this unit of layer {@code l ≥ 1} lies; its weights follow. */
  int bias(int layer, int unit) {
    return start[layer] + unit * stride(layer);
  }
}
