package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

/** What holds for every finite sum, whatever its terms are. */
public final class FiniteSums {
  private FiniteSums() {}

  /**
   * Fails unless the batch of all terms is the sum itself, the batches of single terms average to
   * it, weights count, a term may come twice, and a batch's gradient is that of its value.
   *
   * @param x a point where every term is differentiable
   */
  public static void assertContract(FiniteSum f, double[] x) {
    int n = f.terms();
    double[] full = new double[f.dimension()];
    double value = f.valueAndGradient(x, full);
    double tolerance = 1e-12 * Math.max(1, Math.abs(value));

    double[] gradient = new double[f.dimension()];
    Arrays.fill(gradient, Double.NaN);
    assertThat(f.batch(Batch.all(n), x, gradient)).isCloseTo(value, within(tolerance));
    assertThat(gradient).containsExactly(full, within(tolerance));

    double mean = 0;
    double[] meanGradient = new double[f.dimension()];
    for (int i = 0; i < n; i++) {
      mean += f.batch(new int[] {i}, x, gradient) / n;
      for (int j = 0; j < gradient.length; j++) {
        meanGradient[j] += gradient[j] / n;
      }
    }
    assertThat(mean).isCloseTo(value, within(tolerance));
    assertThat(meanGradient).containsExactly(full, within(tolerance));

    Random random = new Random(5);
    Batch batch = new Batch(5);
    for (int k = 0; k < 4; k++) {
      batch.add(random.nextInt(n), random.nextDouble());
    }
    batch.add(batch.term(0), 0.25);
    Differentiable weighted =
        new Differentiable() {
          @Override
          public int dimension() {
            return f.dimension();
          }

          @Override
          public double value(double[] at) {
            return f.batch(batch, at, new double[dimension()]);
          }

          @Override
          public double valueAndGradient(double[] at, double[] g) {
            return f.batch(batch, at, g);
          }
        };
    Differences.assertGradient(weighted, x, 1e-7);

    double[] noTerms = new double[f.dimension()];
    double penalty = f.batch(new Batch(1), x, noTerms);
    double sum = penalty;
    double[] sumGradient = noTerms.clone();
    for (int k = 0; k < batch.size(); k++) {
      sum += batch.weight(k) * (f.batch(new int[] {batch.term(k)}, x, gradient) - penalty);
      for (int j = 0; j < gradient.length; j++) {
        sumGradient[j] += batch.weight(k) * (gradient[j] - noTerms[j]);
      }
    }
    assertThat(f.batch(batch, x, gradient)).isCloseTo(sum, within(tolerance));
    assertThat(gradient).containsExactly(sumGradient, within(tolerance));
  }
}
