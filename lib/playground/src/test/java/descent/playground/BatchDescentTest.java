package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;

import descent.firstorder.Sgd;
import descent.firstorder.rule.AdamW;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.optimize.Result;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import org.junit.jupiter.api.Test;

class BatchDescentTest {
  /** Half of the terms are 0 everywhere, the others are x². */
  private static final FiniteSum HALF_FLAT =
      new FiniteSum() {
        @Override
        public int dimension() {
          return 1;
        }

        @Override
        public int terms() {
          return 8;
        }

        @Override
        public double value(double[] x) {
          return x[0] * x[0] / 2;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
          gradient[0] = x[0];
          return value(x);
        }

        @Override
        public double batch(Batch batch, double[] x, double[] gradient) {
          boolean flat = batch.term(0) % 2 == 0;
          gradient[0] = flat ? 0 : 2 * x[0];
          return flat ? 0 : x[0] * x[0];
        }
      };

  /** With 12 seeds and 50 steps, some batch without a gradient is among the first. */
  @Test
  void aBatchWithoutGradientDoesNotEndTheRun() {
    for (int seed = 1; seed <= 12; seed++) {
      Result plain =
          new BatchDescent(Sgd.withLearningRate(0.1), 1, seed)
              .minimize(HALF_FLAT, new double[] {1}, Stopping.iterations(50));
      assertThat(plain.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
      assertThat(plain.iterations()).isEqualTo(50);
      assertThat(plain.minimum()).isLessThan(0.1);
    }
  }

  @Test
  void aRuleThatRestsMayMoveOn() {
    AdamW rule = AdamW.withLearningRate(0.01);
    Result result =
        new BatchDescent(rule, 1, 1).minimize(HALF_FLAT, new double[] {0}, Stopping.iterations(20));
    assertThat(result.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
  }
}
