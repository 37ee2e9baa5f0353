package descent.firstorder.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.firstorder.sampling.Sampling;
import descent.function.OracleTable;
import descent.function.OracleTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientNoiseTest {
  private static final double[] X = {0.5, -1, 2};
  private final Residuals sum = Residuals.random(40, 3, 0.5, 3).withRidge(0.1);

  /** NumPy's covariance of the single gradients, of data that NumPy drew. */
  @Test
  void agreesWithNumpy() {
    List<Row> rows = OracleTable.read(getClass(), "noise.csv");
    double[][] a = rows.stream().map(row -> row.numbers("a")).toArray(double[][]::new);
    double[] b = rows.stream().mapToDouble(row -> row.number("b")).toArray();
    Row first = rows.get(0);
    GradientNoise noise = GradientNoise.at(new Residuals(a, b, 0), first.numbers("x"));
    assertThat(noise.trace() / first.number("trace")).isCloseTo(1, within(1e-12));
    assertThat(noise.squaredGradientNorm() / first.number("squared norm"))
        .isCloseTo(1, within(1e-12));
    assertThat(noise.noiseScale() / first.number("noise scale")).isCloseTo(1, within(1e-12));
  }

  @Test
  void theRegularizerIsNoNoise() {
    GradientNoise without = GradientNoise.at(sum.withRidge(0), X);
    GradientNoise with = GradientNoise.at(sum, X);
    assertThat(with.trace()).isCloseTo(without.trace(), within(1e-12 * without.trace()));
    assertThat(with.squaredGradientNorm()).isNotEqualTo(without.squaredGradientNorm());
  }

  @Test
  void theVarianceOfBatchesIsAsPredicted() {
    GradientNoise noise = GradientNoise.at(sum, X);
    int draws = 20_000;
    // The relative error of a mean of 20,000 squared distances is about 1 %; 5 % is five of them.
    for (int size : new int[] {1, 4, 16}) {
      double with =
          GradientNoise.measuredVariance(sum, X, Sampling.withReplacement(), size, draws, 5);
      assertThat(with / noise.variance(size)).isCloseTo(1, within(0.05));
      double without =
          GradientNoise.measuredVariance(sum, X, Sampling.shuffledEpochs(), size, draws, 5);
      assertThat(without / noise.varianceWithoutReplacement(size)).isCloseTo(1, within(0.05));
    }
    assertThat(noise.varianceWithoutReplacement(40)).isZero();
    assertThat(GradientNoise.measuredVariance(sum, X, Sampling.withoutReplacement(), 40, 10, 5))
        .isLessThan(1e-20);
  }

  @Test
  void theEstimateFromTwoBatchSizesIsUnbiased() {
    GradientNoise exact = GradientNoise.at(sum, X);
    GradientNoise estimate = GradientNoise.estimate(sum, X, 2, 20, 40_000, 7);
    assertThat(estimate.trace() / exact.trace()).isCloseTo(1, within(0.1));
    assertThat(estimate.squaredGradientNorm() / exact.squaredGradientNorm())
        .isCloseTo(1, within(0.1));
    assertThat(estimate.terms()).isEqualTo(40);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientNoise.at(sum, new double[2]))
        .withMessage("x has length 2 but the objective expects 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientNoise.estimate(sum, X, 4, 4, 1, 0))
        .withMessage("large must be at least 5, got 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientNoise.at(sum, X).varianceWithoutReplacement(41))
        .withMessage("batchSize must be at most the number of terms, 40, got 41");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientNoise.at(sum, X).variance(0))
        .withMessage("batchSize must be at least 1, got 0");
  }
}
