package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Batch;
import descent.function.EmpiricalRisk;
import descent.function.FiniteSum;
import descent.function.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineFitTest {
  static List<LineFit> fits() {
    return List.of(new LineFit(), LineFit.wide());
  }

  private static FiniteSum book(LineFit fit) {
    double[][] column =
        Arrays.stream(fit.inputs()).mapToObj(u -> new double[] {u}).toArray(double[][]::new);
    return EmpiricalRisk.linear(Rows.of(column), fit.targets());
  }

  /** The two forms differ in the rounding of 64 terms. */
  @ParameterizedTest
  @MethodSource("fits")
  void isTheBooksLinearRegression(LineFit fit) {
    FiniteSum book = book(fit);
    double[] gradient = new double[2];
    double[] expected = new double[2];
    for (double[] x : new double[][] {{-1.5, -1.25}, {0, 0}, {4, -2}, fit.minimizer()}) {
      double value = book.valueAndGradient(x, expected);
      assertThat(fit.valueAndGradient(x, gradient)).isCloseTo(value, within(1e-12 * value));
      assertThat(fit.value(x)).isEqualTo(fit.valueAndGradient(x, gradient));
      assertThat(gradient).containsExactly(expected, within(1e-12));
      Batch batch = Batch.of(3, 60, 3, 17);
      value = book.batch(batch, x, expected);
      assertThat(fit.batch(batch, x, gradient)).isCloseTo(value, within(1e-12 * value));
      assertThat(gradient).containsExactly(expected, within(1e-12));
    }
    assertThat(fit.terms()).isEqualTo(book.terms());
  }

  @ParameterizedTest
  @MethodSource("fits")
  void itsMinimizerHasNoGradient(LineFit fit) {
    FiniteSum book = book(fit);
    double[] gradient = new double[2];
    book.valueAndGradient(fit.minimizer(), gradient);
    assertThat(gradient).containsExactly(new double[] {0, 0}, within(1e-13));
    assertThat(fit.gradient(fit.minimizer())).containsExactly(0, 0);
  }
}
