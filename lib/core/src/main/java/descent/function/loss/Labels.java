package descent.function.loss;

import descent.argument.Require;

/**
 * Labels of two classes in the two usual codings: signs {@code y ∈ {−1, +1}}, which the margin
 * losses and their models take, and bits {@code t ∈ {0, 1}}. {@code y = 2t − 1}. Of more classes
 * they are the indices {@code 0 … k−1}.
 */
public final class Labels {
  private Labels() {}

  /**
   * A copy of the labels, each −1 or +1.
   *
   * @throws IllegalArgumentException if one is not
   */
  public static double[] signs(String name, double[] labels) {
    Require.nonNull(name, labels);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != -1 && labels[i] != 1) {
        throw new IllegalArgumentException(
            name
                + " must be -1 or +1, got "
                + name
                + "["
                + i
                + "] = "
                + labels[i]
                + ": convert labels 0 and 1 by Labels.signsFromBits");
      }
    }
    return labels.clone();
  }

  /**
   * A copy of the indices of classes, each from 0 to {@code classes − 1}.
   *
   * @throws IllegalArgumentException if one is not
   */
  public static int[] indices(String name, int[] labels, int classes) {
    Require.nonNull(name, labels);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new IllegalArgumentException(
            name
                + " must be from 0 to "
                + (classes - 1)
                + ", got "
                + name
                + "["
                + i
                + "] = "
                + labels[i]);
      }
    }
    return labels.clone();
  }

  /**
   * −1 for each 0 and +1 for each 1.
   *
   * @throws IllegalArgumentException if a label is neither
   */
  public static double[] signsFromBits(double[] bits) {
    Require.nonNull("bits", bits);
    double[] signs = new double[bits.length];
    for (int i = 0; i < bits.length; i++) {
      if (bits[i] != 0 && bits[i] != 1) {
        throw new IllegalArgumentException("bits must be 0 or 1, got bits[" + i + "] = " + bits[i]);
      }
      signs[i] = 2 * bits[i] - 1;
    }
    return signs;
  }

  /**
   * 0 for each −1 and 1 for each +1.
   *
   * @throws IllegalArgumentException if a label is neither
   */
  public static double[] bitsFromSigns(double[] signs) {
    double[] bits = signs("signs", signs);
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (bits[i] + 1) / 2;
    }
    return bits;
  }
}
