package descent.function.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Objective;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final double NAN = Double.NaN;

  private static String explain(Expression f, double... x) {
    return Objective.autodiff(x.length, f).explain(x).map(DomainFault::toString).orElse("well");
  }

  @Test
  void namesTheFirstOperationWithItsOperands() {
    assertThat(explain(x -> x.at(0).log().exp().plus(x.at(0).sqrt()), -1))
        .isEqualTo("operation 2: log(x[0]) is NaN for x[0] = -1.0; log needs an argument > 0");
    assertThat(explain(x -> x.at(0).dividedBy(x.at(1).times(x.at(0))), 2, 0))
        .isEqualTo(
            "operation 5: x[0] / (x[1] · x[0]) is Infinity for x[0] = 2.0, x[1] · x[0] = 0.0; the"
                + " divisor must not be 0");
    assertThat(explain(x -> x.at(0).dividedBy(0), 2))
        .isEqualTo("operation 2: x[0] / 0.0 is Infinity for x[0] = 2.0; the divisor must not be 0");
    assertThat(explain(x -> x.at(0).times(1e200).square(), 1e10))
        .isEqualTo(
            "operation 3: (x[0] · 1.0E200)² is Infinity for x[0] · 1.0E200 = 1.0E210; it"
                + " overflows");
  }

  @Test
  void aSlopeMayBeInfiniteWhereTheValueIsNot() {
    assertThat(explain(x -> x.at(0).sqrt(), 0))
        .isEqualTo(
            "operation 2: the slope of sqrt(x[0]) is Infinity for x[0] = 0.0; sqrt needs an"
                + " argument ≥ 0, and > 0 for its slope");
    assertThat(explain(x -> x.at(0).power(x.at(1)), 0, 2))
        .startsWith("operation 3: the slope of x[0] ^ x[1] is NaN for x[0] = 0.0, x[1] = 2.0;");
    assertThat(explain(x -> x.sqrt().sum(), 1, 0))
        .startsWith("operation 1: the slope of sqrt(x[1]) is Infinity for x[1] = 0.0;");
  }

  @Test
  void whatIsDeepIsGivenByItsValue() {
    assertThat(explain(x -> x.at(0).exp().exp().exp().exp().negate().log(), -2))
        .matches("operation 7: log\\(−exp\\(3\\.14[0-9]*\\)\\) is NaN for −exp.* = -23\\.15.*");
  }

  @Test
  void elementsOfVectorsAndMatrices() {
    assertThat(explain(x -> x.minus(1).log().sum(), 2, 3, 0.5))
        .isEqualTo(
            "operation 2: log(x[2] − 1.0) is NaN for x[2] − 1.0 = -0.5; log needs an argument >"
                + " 0");
    assertThat(explain(x -> x.part(1, 3).reciprocal().sum(), 2, 3, 0))
        .contains("1 / x[2] is Infinity for x[2] = 0.0; the divisor must not be 0");
    assertThat(explain(x -> x.part(0, 1).dividedBy(x.part(1, 2)).sum(), 2, 0))
        .contains("x[0] / x[1] is Infinity for x[0] = 2.0, x[1] = 0.0");
    DMatrixRMaj zeros = new DMatrixRMaj(2, 2);
    assertThat(explain(x -> x.constant(zeros).times(x).log().sum(), 1, 1))
        .contains("log(product[0]) is -Infinity for product[0] = 0.0");
    assertThat(explain(x -> x.matrix(0, 2, 2).log().sum(), 1, 1, -1, 1))
        .contains("log(x[2]) is NaN for x[2] = -1.0");
    assertThat(explain(x -> x.times(1e200).squaredNorm(), 1e200, 1))
        .isEqualTo("operation 1: x[0] · 1.0E200 is Infinity for x[0] = 1.0E200; it overflows");
    assertThat(explain(x -> x.squaredNorm(), 1e200, 1))
        .isEqualTo("operation 1: dot[0] is Infinity");
  }

  @Test
  void whatEntersMayBeAtFault() {
    assertThat(explain(x -> x.at(0).exp(), 1, NAN)).isEqualTo("operation 0: x[1] is NaN");
    assertThat(explain(x -> x.dot(new double[] {1, NAN}), 1, 2))
        .isEqualTo("operation 1: constant[1] is NaN");
    assertThat(explain(x -> x.at(0).plus(x.constant(NAN)), 1))
        .isEqualTo("operation 2: a constant is NaN");
  }

  @Test
  void wellIsWell() {
    assertThat(explain(x -> x.at(0).log().plus(x.sqrt().sum()), 1, 2)).isEqualTo("well");
    DomainFault fault =
        Objective.autodiff(1, x -> x.at(0).log()).explain(new double[] {-1}).orElseThrow();
    assertThat(fault.operation()).isEqualTo(2);
    assertThat(fault.expression()).isEqualTo("log(x[0])");
    assertThat(fault.result()).isNaN();
  }
}
