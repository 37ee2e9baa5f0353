package descent.evolution.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReplacementTest {
  /** Parents 0–3, then offspring. */
  private static final double[] PARENTS = {4, 1, 3, 1};

  private static int[] survivors(Replacement replacement, double... offspring) {
    double[] values = java.util.Arrays.copyOf(PARENTS, 4 + offspring.length);
    System.arraycopy(offspring, 0, values, 4, offspring.length);
    int[] survivors = new int[4];
    replacement.choose(values, new int[values.length], survivors);
    return survivors;
  }

  @Test
  void generationsKeepTheirElite() {
    assertThat(survivors(new Replacement.Generational(0), 9, 9, 9, 9)).containsExactly(4, 5, 6, 7);
    assertThat(survivors(new Replacement.Generational(3), 9)).containsExactly(1, 3, 2, 4);
    assertThat(new Replacement.Generational(3).offspring(4)).isEqualTo(1);
  }

  @Test
  void plusKeepsTheBestOfAll() {
    assertThat(survivors(new Replacement.Plus(3), 1, 0, 5)).containsExactly(5, 1, 3, 4);
  }

  @Test
  void steadyStateReplacesTheWorst() {
    assertThat(survivors(new Replacement.Worst(2), 9, 9)).containsExactly(1, 3, 4, 5);
  }

  @Test
  void refusesBadSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Replacement.Generational(4).offspring(4))
        .withMessage("elite must be less than the population's size, got 4 of 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Replacement.Worst(5).offspring(4))
        .withMessage("offspring must be less than the population's size, got 5 of 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Replacement.Plus(0))
        .withMessage("offspring must be at least 1, got 0");
  }
}
