package descent.function.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComplexStepTest {
  private static final Complex Z = new Complex(0.7, -1.3);
  private static final Complex W = new Complex(-0.4, 2.1);
  private static final Offset<Double> ROUNDING = within(2e-15);

  private static void same(Complex actual, Complex expected) {
    assertThat(actual.re()).isCloseTo(expected.re(), ROUNDING);
    assertThat(actual.im()).isCloseTo(expected.im(), ROUNDING);
  }

  @Test
  void theFieldsOperations() {
    same(Z.plus(W).minus(W), Z);
    same(Z.times(W), new Complex(0.7 * -0.4 + 1.3 * 2.1, 0.7 * 2.1 + 1.3 * 0.4));
    same(Z.times(W).dividedBy(W), Z);
    same(Z.times(W).dividedBy(Z), W);
    same(Z.plus(1.5).minus(1.5), Z);
    same(Z.times(3).dividedBy(3), Z);
    same(Z.negate().plus(Z), Complex.of(0));
    same(Z.square(), Z.times(Z));
  }

  @Test
  void theFunctionsByTheirIdentities() {
    Complex i = new Complex(0, 1);
    same(Z.log().exp(), Z);
    same(Z.sqrt().square(), Z);
    same(Z.negate().sqrt().square(), Z.negate());
    same(W.sqrt().square(), W);
    assertThat(W.sqrt().re()).isPositive();
    same(Complex.of(0).sqrt(), Complex.of(0));
    same(Complex.of(-4).sqrt(), new Complex(0, 2));
    same(Z.power(3), Z.times(Z).times(Z));
    same(Z.sin().square().plus(Z.cos().square()), Complex.of(1));
    same(Z.sin(), Z.times(i).exp().minus(Z.times(i).negate().exp()).dividedBy(i.times(2)));
    Complex e = Z.times(2).exp();
    same(Z.tanh(), e.minus(1).dividedBy(e.plus(1)));
    same(Complex.of(Math.PI).times(i).exp(), Complex.of(-1));
  }

  @Test
  void slopesToTheLastDigits() {
    check(Complex::exp, Math::exp, 0.7);
    check(Complex::log, x -> 1 / x, 0.7);
    check(Complex::sqrt, x -> 0.5 / Math.sqrt(x), 0.7);
    check(Complex::sin, Math::cos, 0.7);
    check(Complex::cos, x -> -Math.sin(x), 0.7);
    check(Complex::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x), 0.7);
    check(z -> z.power(2.5), x -> 2.5 * Math.pow(x, 1.5), 0.7);
    check(z -> Complex.of(1).dividedBy(z), x -> -1 / (x * x), 0.7);
  }

  private static void check(UnaryOperator<Complex> f, DoubleUnaryOperator slope, double x) {
    double expected = slope.applyAsDouble(x);
    double[] actual = ComplexStep.gradient(z -> f.apply(z[0]), new double[] {x});
    assertThat(actual[0]).isCloseTo(expected, within(4 * Math.ulp(expected)));
  }

  @Test
  void aLargeStepHasTheFormulasError() {
    // Im (x + ih)³ / h = 3x² − h².
    ComplexFunction cube = z -> z[0].times(z[0]).times(z[0]);
    double[] slope = ComplexStep.gradient(cube, new double[] {2}, 0.5);
    assertThat(slope[0]).isCloseTo(12 - 0.25, within(1e-14));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplexStep.gradient(z -> z[0], new double[] {1}, 0))
        .withMessage("step must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplexStep.gradient(null, new double[] {1}))
        .withMessage("f must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplexStep.gradient(z -> z[0], null))
        .withMessage("x must not be null");
  }
}
