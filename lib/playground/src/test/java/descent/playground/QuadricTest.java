package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadricTest {
  private final Quadric f = new Quadric(3, -1, 2, 0.5, -4, 7);

  @Test
  void isItsFormula() {
    double[] x = {1.5, -2};
    assertThat(f.value(x))
        .isCloseTo(0.5 * (3 * 2.25 + 2 * 4) - 1.5 * -2 + 0.75 + 8 + 7, within(1e-13));
    assertThat(Quadric.line(2, 3, 5).value(x)).isEqualTo(2 * 1.5 + 3 * -2 - 5);
    assertThat(Quadric.square(1, 1, 4).value(x)).isEqualTo(0.25 + 9 - 4);
  }

  /** Central differences of a quadratic are exact up to rounding. */
  @Test
  void hasItsDerivatives() {
    double[] x = {1.5, -2};
    double[] gradient = f.gradient(x);
    double[] v = {0.25, -3};
    double[] product = new double[2];
    f.hessianProduct(x, v, product);
    double[] up = {x[0] + v[0], x[1] + v[1]};
    double[] down = {x[0] - v[0], x[1] - v[1]};
    assertThat(gradient[0] * v[0] + gradient[1] * v[1])
        .isCloseTo((f.value(up) - f.value(down)) / 2, within(1e-12));
    assertThat(v[0] * product[0] + v[1] * product[1])
        .isCloseTo(f.value(up) - 2 * f.value(x) + f.value(down), within(1e-12));
    for (int i = 0; i < 2; i++) {
      assertThat(product[i])
          .isCloseTo((f.gradient(up)[i] - f.gradient(down)[i]) / 2, within(1e-12));
      assertThat(f.hessian(x).get(i, 0) * v[0] + f.hessian(x).get(i, 1) * v[1])
          .isCloseTo(product[i], within(1e-12));
    }
  }
}
