package descent.firstorder.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Residuals;
import descent.firstorder.sampling.ImportanceSampling;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.random.Xoshiro256PlusPlus;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnbiasednessTest {
  private static final double[] X = {0.5, -1, 2};
  private final Residuals sum = Residuals.random(40, 3, 0.5, 3);

  private Unbiasedness test(Sampling sampling, long seed) {
    return Unbiasedness.test(sum, X, sampling, 5, 400, 0.01, seed);
  }

  @Test
  void theRandomSamplingsPass() {
    ImportanceSampling importance =
        ImportanceSampling.proportionalTo(IntStream.rangeClosed(11, 50).asDoubleStream().toArray());
    for (Sampling sampling :
        new Sampling[] {
          Sampling.shuffledEpochs(),
          Sampling.shuffledOnce(),
          Sampling.withReplacement(),
          Sampling.withoutReplacement(),
          importance
        }) {
      assertThat(test(sampling, 1).passed()).as(sampling.name()).isTrue();
    }
  }

  @Test
  void theOrderOfTheDataFails() {
    Unbiasedness fixed = test(Sampling.fixedOrder(), 1);
    assertThat(fixed.passed()).isFalse();
    assertThat(fixed.largestScore()).isInfinite();
    assertThat(fixed.toString())
        .isEqualTo("biased in 400 draws: largest |z| Infinity, allowed 2.94 at error rate 0.01");
  }

  @Test
  void fullBatchesAreTheGradientItself() {
    Unbiasedness full = Unbiasedness.test(sum, X, Sampling.withoutReplacement(), 40, 100, 0.01, 1);
    assertThat(full.largestScore()).isZero();
    assertThat(full.passed()).isTrue();
  }

  /** Importance sampling that forgets its weights. */
  private record Unweighted(Sampling sampling) implements Sampling {

    @Override
    public String name() {
      return "unweighted";
    }

    @Override
    public boolean keepsOrder() {
      return false;
    }

    @Override
    public void fill(
        Batch batch, int size, int position, int terms, int[] order, Xoshiro256PlusPlus random) {
      Batch weighted = new Batch(size);
      sampling.fill(weighted, size, position, terms, order, random);
      for (int k = 0; k < size; k++) {
        batch.add(weighted.term(k), 1.0 / size);
      }
    }
  }

  @Test
  void forgottenWeightsAreFound() {
    double[] sizes = new double[40];
    for (int i = 0; i < 40; i++) {
      sizes[i] = i < 20 ? 1 : 3;
    }
    Sampling forgetful = new Unweighted(ImportanceSampling.proportionalTo(sizes));
    Unbiasedness found = Unbiasedness.test(sum, X, forgetful, 5, 4000, 0.01, 1);
    assertThat(found.passed()).isFalse();
    assertThat(found.toString())
        .matches(
            "biased in 4000 draws: largest \\|z\\| \\d+\\.\\d\\d?, allowed 2.94 at error rate"
                + " 0.01");
  }

  @Test
  void itsErrorRateIsAsStated() {
    // 1000 tests of an unbiased sampling at α = 0.05: 50 failures expected, deviation 7.
    int failures = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Unbiasedness result =
          Unbiasedness.test(sum, X, Sampling.withReplacement(), 5, 200, 0.05, 1000 + seed);
      failures += result.passed() ? 0 : 1;
    }
    assertThat(failures).isBetween(25, 75);
  }

  @Test
  void theThresholdIsBonferronis() {
    // scipy.stats.norm.ppf(1 − 0.01/6)
    assertThat(test(Sampling.withReplacement(), 1).threshold())
        .isCloseTo(2.935199468866699, within(1e-9));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unbiasedness.test(sum, X, Sampling.withReplacement(), 5, 99, 0.01, 1))
        .withMessage("draws must be at least 100, got 99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unbiasedness.test(sum, X, Sampling.withReplacement(), 5, 100, 1, 1))
        .withMessage("errorRate must be between 0.0 and 1.0, got 1.0");
  }
}
