package descent.evolution.operator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChiSquareTest {
  @Test
  void tellsAFairCoinFromAnUnfairOne() {
    ChiSquare.assertUniform(new long[] {5050, 4950});
    assertThatThrownBy(() -> ChiSquare.assertUniform(new long[] {5250, 4750}))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> ChiSquare.assertFits(new long[] {99, 1, 100}, new double[] {0.5, 0, 0.5}))
        .isInstanceOf(AssertionError.class);
  }
}
