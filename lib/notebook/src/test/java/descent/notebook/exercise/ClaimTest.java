package descent.notebook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ClaimTest {

  @Test
  void whatHoldsIsOneQuietLine() {
    assertThat(Printed.by(() -> Claim.that("one is one", true))).isEqualTo("✓ one is one\n");
    assertThat(Printed.by(() -> Claim.near("half", 0.5, 0.4, 0.1 + 1e-12))).isEqualTo("✓ half\n");
  }

  @Test
  void whatDoesNotHoldStopsTheNotebook() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Claim.that("one is two", false))
        .withMessage("the claim does not hold: one is two");
  }

  @Test
  void aNumberOutOfItsToleranceIsShown() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Claim.near("half", 0.6, 0.5, 0.05))
        .withMessage("the claim does not hold: half (expected 0.5 ± 0.05, got 0.6)");
  }

  @Test
  void nanIsNearNothing() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Claim.near("half", Double.NaN, 0.5, 1e9));
  }
}
