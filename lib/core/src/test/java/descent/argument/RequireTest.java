package descent.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void positiveRefuses(double value) {
    refused(
        () -> Require.positive("stepSize", value),
        "stepSize must be positive and finite, got " + value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY})
  void nonNegativeRefuses(double value) {
    refused(
        () -> Require.nonNegative("ridge", value),
        "ridge must be non-negative and finite, got " + value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NEGATIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY})
  void finiteRefuses(double value) {
    refused(() -> Require.finite("c", value), "c must be finite, got " + value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN, 2})
  void betweenIsOpenAtBothEnds(double value) {
    refused(
        () -> Require.between("level", value, 0, 1),
        "level must be between 0.0 and 1.0, got " + value);
  }

  @Test
  void whatHoldsComesBack() {
    assertThat(Require.positive("a", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Require.nonNegative("a", 0)).isZero();
    assertThat(Require.finite("a", -3)).isEqualTo(-3);
    assertThat(Require.between("a", 0.5, 0, 1)).isEqualTo(0.5);
    assertThat(Require.atLeast("a", 2, 2)).isEqualTo(2);
    assertThat(Require.atLeast("a", 2L, 2L)).isEqualTo(2L);
    assertThat(Require.nonNull("a", "b")).isEqualTo("b");
    double[] values = {1, 2};
    assertThat(Require.finite("a", values)).isSameAs(values);
    assertThat(Require.length("a", values, 2)).isSameAs(values);
  }

  @Test
  void messagesNameArgumentRuleAndValue() {
    refused(() -> Require.atLeast("capacity", 1, 2), "capacity must be at least 2, got 1");
    refused(() -> Require.atLeast("limit", 0L, 1L), "limit must be at least 1, got 0");
    refused(() -> Require.nonNull("f", null), "f must not be null");
    refused(
        () -> Require.finite("x0", new double[] {1, Double.NaN}),
        "x0 must be finite, got x0[1] = NaN");
    refused(() -> Require.finite("x0", (double[]) null), "x0 must not be null");
    refused(
        () -> Require.length("x0", new double[3], 2),
        "x0 has length 3 but the objective expects 2");
    refused(() -> Require.length("x0", null, 2), "x0 must not be null");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
