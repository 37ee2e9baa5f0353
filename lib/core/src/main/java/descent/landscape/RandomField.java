package descent.landscape;

import descent.argument.Require;
import descent.function.TwiceDifferentiable;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;

/**
 * A random landscape: a sum of random waves, which tends to a Gaussian random field as their number
 * grows.
 *
 * <pre>{@code f(x) = √(2/m) Σⱼ cos(ωⱼᵀx + φⱼ),   ωⱼ ~ N(0, I/ℓ²),   φⱼ ~ U[0, 2π)}</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code n}</td><td>the number of variables</td><td>none</td></tr>
 * <tr><td>{@code m}</td><td>the number of waves</td><td>none; a few hundred are close to
 * Gaussian</td></tr>
 * <tr><td>{@code ℓ}</td><td>the length over which the landscape changes, in units of x</td><td>1</td></tr>
 * </table>
 *
 * <p>Over the draw of the waves, {@code f(x)} has mean 0 and variance 1, and {@code E[f(x)f(y)] =
 * exp(−‖x − y‖²/(2ℓ²))}: no point and no direction is special. Cost: {@code O(mn)} a gradient,
 * {@code O(mn²)} a Hessian. Source: Bray & Dean, Statistics of Critical Points of Gaussian Fields
 * on Large-Dimensional Spaces, Physical Review Letters 98 (2007); the sum of waves is that of
 * Rahimi & Recht, Random Features for Large-Scale Kernel Machines (NeurIPS 2007).
 */
public final class RandomField implements TwiceDifferentiable {
  private final double[][] frequencies;
  private final double[] phases;
  private final double amplitude;
  private final int dimension;

  private RandomField(double[][] frequencies, double[] phases) {
    this.frequencies = frequencies;
    this.phases = phases;
    amplitude = Math.sqrt(2.0 / phases.length);
    dimension = frequencies[0].length;
  }

  /** A landscape of {@code n} variables drawn with {@code m} waves and the length {@code ℓ = 1}. */
  public static RandomField draw(int dimension, int waves, RandomGenerator random) {
    return draw(dimension, waves, 1, random);
  }

  /** A landscape of {@code n} variables drawn with {@code m} waves and the length {@code ℓ}. */
  public static RandomField draw(int dimension, int waves, double length, RandomGenerator random) {
    Require.atLeast("dimension", dimension, 1);
    Require.atLeast("waves", waves, 1);
    Require.positive("length", length);
    Require.nonNull("random", random);
    double[][] frequencies = new double[waves][dimension];
    double[] phases = new double[waves];
    for (int j = 0; j < waves; j++) {
      for (int i = 0; i < dimension; i++) {
        frequencies[j][i] = random.nextGaussian() / length;
      }
      phases[j] = 2 * Math.PI * random.nextDouble();
    }
    return new RandomField(frequencies, phases);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  private double angle(int j, double[] x) {
    double angle = phases[j];
    for (int i = 0; i < dimension; i++) {
      angle += frequencies[j][i] * x[i];
    }
    return angle;
  }

  @Override
  public double value(double[] x) {
    double sum = 0;
    for (int j = 0; j < phases.length; j++) {
      sum += Math.cos(angle(j, x));
    }
    return amplitude * sum;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int j = 0; j < phases.length; j++) {
      double angle = angle(j, x);
      sum += Math.cos(angle);
      double slope = -amplitude * Math.sin(angle);
      for (int i = 0; i < dimension; i++) {
        gradient[i] += slope * frequencies[j][i];
      }
    }
    return amplitude * sum;
  }

  @Override
  public void hessian(double[] x, DMatrixRMaj hessian) {
    hessian.reshape(dimension, dimension);
    hessian.zero();
    for (int j = 0; j < phases.length; j++) {
      double curvature = -amplitude * Math.cos(angle(j, x));
      for (int i = 0; i < dimension; i++) {
        double row = curvature * frequencies[j][i];
        for (int k = 0; k <= i; k++) {
          hessian.add(i, k, row * frequencies[j][k]);
        }
      }
    }
    for (int i = 0; i < dimension; i++) {
      for (int k = 0; k < i; k++) {
        hessian.set(k, i, hessian.get(i, k));
      }
    }
  }
}
