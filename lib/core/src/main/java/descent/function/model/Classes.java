package descent.function.model;

import descent.argument.Require;
import descent.function.Rows;
import descent.function.loss.Labels;

/**
 * What models of several classes share: checks where data enter, and the count of right answers.
 */
final class Classes {
  private Classes() {}

  /** A copy of the labels, one for each row and each from 0 to {@code classes − 1}. */
  static int[] checked(Rows x, int[] labels, int classes) {
    Require.nonNull("x", x);
    int[] checked = Labels.indices("labels", labels, classes);
    if (checked.length != x.count()) {
      throw new IllegalArgumentException(
          "labels has length " + checked.length + " but there are " + x.count() + " rows");
    }
    return checked;
  }

  /** Rows from outside of the model have as many features as its own. */
  static void requireFeatures(Rows x, int features) {
    if (Require.nonNull("x", x).columns() != features) {
      throw new IllegalArgumentException(
          "x has " + x.columns() + " columns but the model has " + features + " features");
    }
  }

  /** A row from outside of the model has as many features as its own. */
  static void requireFeatures(double[] row, int features) {
    if (Require.nonNull("row", row).length != features) {
      throw new IllegalArgumentException(
          "row has length " + row.length + " but the model has " + features + " features");
    }
  }

  /** The index of the largest entry; of the first, if there are several. */
  static int largest(double[] values) {
    int largest = 0;
    for (int j = 1; j < values.length; j++) {
      if (values[j] > values[largest]) {
        largest = j;
      }
    }
    return largest;
  }

  /** The share of predictions that are the labels. */
  static double accuracy(int[] predictions, int[] labels) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += predictions[i] == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
