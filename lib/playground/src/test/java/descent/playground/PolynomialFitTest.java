package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.function.Batch;
import descent.function.EmpiricalRisk;
import descent.function.FiniteSum;
import descent.function.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolynomialFitTest {
  private static final double[] WEIGHTS = {0.3, -1, 0.2, 0, 4, -0.1, 0.7, 1, -2, 0.05, 0.6, -0.9};

  /** Legendre's polynomials by their closed forms, at places where rounding is small. */
  @Test
  void hasLegendresPolynomialsAsFeatures() {
    for (double u : new double[] {-1, -0.3, 0, 0.25, 1}) {
      double[] features = PolynomialFit.features(u);
      assertThat(features).hasSize(12);
      assertThat(features[0]).isEqualTo(1);
      assertThat(features[1]).isCloseTo(0.8 * Math.sqrt(3) * u, within(1e-15));
      assertThat(features[2]).isCloseTo(0.64 * Math.sqrt(5) * (3 * u * u - 1) / 2, within(1e-15));
      assertThat(features[3])
          .isCloseTo(0.512 * Math.sqrt(7) * (5 * u * u * u - 3 * u) / 2, within(1e-15));
    }
    assertThat(PolynomialFit.features(1)[11])
        .isCloseTo(Math.pow(0.8, 11) * Math.sqrt(23), within(1e-14));
  }

  /** The two sum in other orders: 12 terms of 12 products. */
  @Test
  void isTheBooksLinearRegression() {
    double[] place = {0.4, 1.5};
    PolynomialFit fit = new PolynomialFit().withPoint(place);
    List<double[]> points = new ArrayList<>(fit.fixed());
    points.add(place);
    assertThat(points).hasSize(12);
    // The movable point is the last one here and has its own index there; a mean has no order.
    FiniteSum book = regression(points);
    double[] gradient = new double[12];
    double[] expected = new double[12];
    double value = book.valueAndGradient(WEIGHTS, expected);
    assertThat(fit.valueAndGradient(WEIGHTS, gradient)).isCloseTo(value, within(1e-12 * value));
    assertThat(fit.value(WEIGHTS)).isCloseTo(value, within(1e-12 * value));
    assertThat(gradient).containsExactly(expected, within(1e-11));
    value = book.batch(Batch.of(0, 3, 3), WEIGHTS, expected);
    assertThat(fit.batch(Batch.of(0, 3, 3), WEIGHTS, gradient))
        .isCloseTo(value, within(1e-12 * value));
    assertThat(gradient).containsExactly(expected, within(1e-11));
    FiniteSum validation = regression(fit.validation());
    assertThat(fit.problem().validation().orElseThrow().value(WEIGHTS))
        .isCloseTo(validation.value(WEIGHTS), within(1e-12 * validation.value(WEIGHTS)));
  }

  /** The constant feature is the book's intercept. */
  private static FiniteSum regression(List<double[]> points) {
    double[][] rows = new double[points.size()][];
    double[] targets = new double[points.size()];
    for (int i = 0; i < rows.length; i++) {
      double[] features = PolynomialFit.features(points.get(i)[0]);
      rows[i] = Arrays.copyOfRange(features, 1, features.length);
      targets[i] = points.get(i)[1];
    }
    return EmpiricalRisk.linear(Rows.of(rows), targets);
  }

  @Test
  void movesOnePointAndNoOther() {
    PolynomialFit fit = new PolynomialFit();
    double before = fit.value(WEIGHTS);
    PolynomialFit moved = fit.withPoint(new double[] {0.5, 2});
    assertThat(moved.value(WEIGHTS)).isNotEqualTo(before);
    assertThat(fit.value(WEIGHTS)).isEqualTo(before);
    assertThat(moved.fixed()).usingRecursiveComparison().isEqualTo(fit.fixed());
    double[] own = PolynomialFit.ground().start();
    assertThat(moved.withPoint(own).value(WEIGHTS)).isEqualTo(before);
    assertThatThrownBy(() -> fit.withPoint(new double[] {Double.NaN, 0}))
        .hasMessage("start must be finite, got start[0] = NaN");
    assertThatThrownBy(() -> fit.withPoint(new double[1]))
        .hasMessage("start has length 1 but the objective expects 2");
  }
}
