package descent.function.model;

import descent.argument.Require;
import descent.function.Rows;
import descent.function.loss.CrossEntropy;

/** What a network's outputs {@code z} are compared with, and how. */
sealed interface Outputs {

  /** The number of outputs. */
  int units();

  /** The number of observations. */
  int count();

  /** The loss of observation {@code i}. */
  double value(int i, double[] z);

  /** Returns the loss of observation {@code i} and writes its derivatives by {@code z}. */
  double valueAndSlopes(int i, double[] z, double[] slopes);

  /** The cross-entropy of the classes' softmax probabilities. */
  record Labelled(int[] labels, CrossEntropy loss) implements Outputs {

    static Labelled of(Rows x, int[] labels, int classes) {
      CrossEntropy loss = new CrossEntropy(classes);
      return new Labelled(Classes.checked(x, labels, classes), loss);
    }

    @Override
    public int units() {
      return loss.classes();
    }

    @Override
    public int count() {
      return labels.length;
    }

    @Override
    public double value(int i, double[] z) {
      return loss.value(z, labels[i]);
    }

    @Override
    public double valueAndSlopes(int i, double[] z, double[] slopes) {
      return loss.valueAndGradient(z, labels[i], slopes);
    }
  }

  /** The squared distance {@code ‖z − yᵢ‖²}. */
  record Measured(double[][] targets) implements Outputs {

    static Measured of(Rows x, double[][] targets) {
      Require.nonNull("y", targets);
      double[][] copies = new double[targets.length][];
      for (int i = 0; i < targets.length; i++) {
        copies[i] = Require.finite("y[" + i + "]", targets[i]).clone();
        if (copies[i].length != copies[0].length) {
          throw new IllegalArgumentException(
              ("y[" + i + "] has length " + copies[i].length)
                  + (" but y[0] has length " + copies[0].length));
        }
      }
      if (copies.length != x.count()) {
        throw new IllegalArgumentException(
            "y has length " + copies.length + " but there are " + x.count() + " rows");
      }
      Require.atLeast("the number of columns of y", copies[0].length, 1);
      return new Measured(copies);
    }

    @Override
    public int units() {
      return targets[0].length;
    }

    @Override
    public int count() {
      return targets.length;
    }

    @Override
    public double value(int i, double[] z) {
      double sum = 0;
      for (int j = 0; j < units(); j++) {
        double residual = z[j] - targets[i][j];
        sum += residual * residual;
      }
      return sum;
    }

    @Override
    public double valueAndSlopes(int i, double[] z, double[] slopes) {
      for (int j = 0; j < units(); j++) {
        slopes[j] = 2 * (z[j] - targets[i][j]);
      }
      return value(i, z);
    }
  }
}
