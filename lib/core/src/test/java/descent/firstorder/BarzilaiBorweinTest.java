package descent.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.BarzilaiBorwein.Kind;
import descent.function.Quadratic;
import descent.linalg.Vectors;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.optimize.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarzilaiBorweinTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 3, 30, 100);
  private static final double[] START = {4, -3, 2, 1};

  @ParameterizedTest
  @EnumSource(Kind.class)
  void stepsAreTheFormulas(Kind kind) {
    Result r = run(kind, Stopping.iterations(12));
    Trace trace = r.trace();
    double[][] x = trace.points();
    assertThat(trace.stepSizes()[1]).isEqualTo(0.01);
    for (int t = 2; t < x.length; t++) {
      double[] s = difference(x[t - 1], x[t - 2]);
      double[] y = difference(BOWL.gradient(x[t - 1]), BOWL.gradient(x[t - 2]));
      double sy = Vectors.dot(s, y);
      boolean isLong = kind == Kind.LONG || (kind == Kind.ALTERNATING && t % 2 == 1);
      double expected = isLong ? Vectors.dot(s, s) / sy : sy / Vectors.dot(y, y);
      assertThat(trace.stepSizes()[t]).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void needsFarFewerStepsThanTheExactOnes(Kind kind) {
    Stopping stopping = Stopping.gradientBelow(1e-8).or(Stopping.iterations(5000));
    Result quick = run(kind, stopping);
    Result exact = GradientDescent.withExactStep().minimize(BOWL, START, stopping);
    assertThat(quick.converged()).isTrue();
    assertThat(quick.iterations()).isLessThan(exact.iterations() / 3);
  }

  @Test
  void valuesRiseNowAndThen() {
    double[] values = run(Kind.LONG, Stopping.iterations(30)).trace().values();
    int rises = 0;
    for (int t = 1; t < values.length; t++) {
      rises += values[t] > values[t - 1] ? 1 : 0;
    }
    assertThat(rises).isPositive();
  }

  @Test
  void keepsItsStepWhereTheCurvatureIsNegative() {
    Result r =
        GradientDescent.withBarzilaiBorwein(0.1)
            .minimize(
                Quadratic.diagonal(-1, -2),
                new double[] {1, 1},
                Stopping.iterations(5),
                Recording.values());
    assertThat(r.trace().stepSizes()).containsExactly(0, 0.1, 0.1, 0.1, 0.1, 0.1);
  }

  @Test
  void refusesBadSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarzilaiBorwein.withShortSteps(Double.NaN))
        .withMessage("firstStep must be positive and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BarzilaiBorwein(null, 1))
        .withMessage("kind must not be null");
  }

  private static Result run(Kind kind, Stopping stopping) {
    return new GradientDescent(new BarzilaiBorwein(kind, 0.01))
        .minimize(BOWL, START, stopping, Recording.points());
  }

  private static double[] difference(double[] a, double[] b) {
    double[] out = a.clone();
    Vectors.axpy(-1, b, out);
    return out;
  }
}
