package descent.firstorder;

import descent.function.Batch;
import descent.function.FiniteSum;
import descent.random.Xoshiro256PlusPlus;

/** A finite sum that can be computed by hand: {@code fᵢ(x) = ½(aᵢᵀx − bᵢ)², r = ½λ‖x‖²}. */
public record Residuals(double[][] a, double[] b, double lambda) implements FiniteSum {

  /** Normal rows, targets {@code aᵢᵀ(1, 2, …) + noise}. */
  public static Residuals random(int terms, int dimension, double noise, long seed) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    double[][] a = new double[terms][dimension];
    double[] b = new double[terms];
    for (int i = 0; i < terms; i++) {
      for (int j = 0; j < dimension; j++) {
        a[i][j] = random.nextGaussian();
        b[i] += a[i][j] * (j + 1);
      }
      b[i] += noise * random.nextGaussian();
    }
    return new Residuals(a, b, 0);
  }

  public Residuals withRidge(double lambda) {
    return new Residuals(a, b, lambda);
  }

  @Override
  public int dimension() {
    return a[0].length;
  }

  @Override
  public int terms() {
    return a.length;
  }

  private double add(int i, double weight, double[] x, double[] gradient) {
    double residual = -b[i];
    for (int j = 0; j < x.length; j++) {
      residual += a[i][j] * x[j];
    }
    for (int j = 0; j < x.length; j++) {
      gradient[j] += weight * residual * a[i][j];
    }
    return weight * 0.5 * residual * residual;
  }

  private double penalty(double[] x, double[] gradient) {
    double value = 0;
    for (int j = 0; j < x.length; j++) {
      gradient[j] = lambda * x[j];
      value += 0.5 * lambda * x[j] * x[j];
    }
    return value;
  }

  @Override
  public double batch(Batch batch, double[] x, double[] gradient) {
    double value = penalty(x, gradient);
    for (int k = 0; k < batch.size(); k++) {
      value += add(batch.term(k), batch.weight(k), x, gradient);
    }
    return value;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = penalty(x, gradient);
    for (int i = 0; i < terms(); i++) {
      value += add(i, 1.0 / terms(), x, gradient);
    }
    return value;
  }

  @Override
  public double value(double[] x) {
    return valueAndGradient(x, new double[x.length]);
  }
}
