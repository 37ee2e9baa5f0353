package descent.convex.svm;

import descent.argument.Require;

/**
 * The Gaussian radial basis function, {@code k(x, z) = exp(−γ‖x − z‖²)}. Different rows have
 * linearly independent images, so that any labels of different rows can be separated. Distances
 * count, so features should have comparable scales.
 *
 * @param gamma {@code γ > 0}: {@code 1/√(2γ)} is the distance over which rows know of each other
 */
public record RadialKernel(double gamma) implements Kernel {

  /** Checks {@code γ}. */
  public RadialKernel {
    Require.positive("gamma", gamma);
  }

  @Override
  public double value(double[] x, double[] z) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double difference = x[i] - z[i];
      squares += difference * difference;
    }
    return Math.exp(-gamma * squares);
  }
}
