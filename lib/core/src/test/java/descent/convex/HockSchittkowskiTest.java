package descent.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.linalg.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The report on the problems of Hock and Schittkowski, at KKT points that are known to 40 digits.
 */
class HockSchittkowskiTest {

  static Stream<HockSchittkowski> all() {
    return HockSchittkowski.all();
  }

  static Stream<HockSchittkowski> withKktPoint() {
    return all().filter(HockSchittkowski::hasKktPoint);
  }

  private static double scale(double value) {
    return Math.max(1, Math.abs(value));
  }

  @ParameterizedTest
  @MethodSource("all")
  void problemsAreThoseOfTheOracle(HockSchittkowski hs) {
    ConstrainedProblem p = hs.problem();
    double[] x = hs.start();
    double[] expected = hs.row().numbers("value");
    assertThat(p.objective().value(x)).isCloseTo(expected[0], within(1e-13 * scale(expected[0])));
    int at = 1;
    for (Constraint h : p.equalities()) {
      assertThat(h.value(x)).isCloseTo(expected[at], within(1e-13 * scale(expected[at])));
      at++;
    }
    for (Constraint g : p.inequalities()) {
      assertThat(g.value(x)).isCloseTo(-expected[at], within(1e-13 * scale(expected[at])));
      at++;
    }
    double[] gradient = hs.row().numbers("gradient");
    assertThat(p.objective().gradient(x))
        .containsExactly(gradient, within(1e-12 * scale(Vectors.maxNorm(gradient))));
  }

  @ParameterizedTest
  @MethodSource("withKktPoint")
  void theReportHoldsAtTheMinimizer(HockSchittkowski hs) {
    KktReport r = Kkt.report(hs.problem(), hs.minimizer(), hs.multipliers());
    // The published minima have ten digits.
    assertThat(r.value()).isCloseTo(hs.published(), within(2e-9 * scale(hs.published())));
    assertThat(r.holds(1e-8)).as(r.toString()).isTrue();
    assertThat(r.qualification().linearIndependence()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("withKktPoint")
  void multipliersOfLeastSquaresAreThoseOfTheOracle(HockSchittkowski hs) {
    KktReport r = Kkt.report(hs.problem(), hs.minimizer());
    assertThat(r.holds(1e-8)).as(r.toString()).isTrue();
    Multipliers m = r.multipliers();
    Multipliers expected = hs.multipliers();
    close(m.equalities(), expected.equalities());
    close(m.inequalities(), expected.inequalities());
    close(m.lower(), expected.lower());
    close(m.upper(), expected.upper());
  }

  private static void close(double[] found, double[] expected) {
    // The condition of the active gradients is below 10⁴.
    assertThat(found).containsExactly(expected, within(1e-11 * scale(Vectors.maxNorm(expected))));
  }

  @ParameterizedTest
  @MethodSource("withKktPoint")
  void theSecondOrderTestFindsTheOraclesCurvature(HockSchittkowski hs) {
    KktReport r = Kkt.report(hs.problem(), hs.minimizer());
    SecondOrder test = r.secondOrder();
    if (!hs.row().has("curvature")) {
      // A vertex, or an inequality that is active with multiplier zero.
      assertThat(test.kind()).isEqualTo(SecondOrder.Kind.MINIMIZER);
      return;
    }
    double expected = hs.row().number("curvature");
    assertThat(test.leastCurvature()).isCloseTo(expected, within(1e-9 * scale(expected)));
    // HS47 and HS50 are flat to second order, HS9 along the whole of a valley's floor is not.
    assertThat(test.kind())
        .isEqualTo(
            Math.abs(expected) < 1e-9 ? SecondOrder.Kind.UNDECIDED : SecondOrder.Kind.MINIMIZER);
  }

  @Test
  void enoughProblemsAreThere() {
    assertThat(all().filter(HockSchittkowski::hasEqualitiesOnly)).hasSizeGreaterThanOrEqualTo(18);
    assertThat(withKktPoint().filter(p -> !p.hasEqualitiesOnly())).hasSizeGreaterThanOrEqualTo(20);
  }

  /** HS30 rests on a cylinder and on a bound at once: one multiplier of them is enough. */
  @Test
  void aDegenerateMinimizerHasNoUniqueMultipliers() {
    KktReport r = Kkt.report(HockSchittkowski.named("HS30").problem(), new double[] {1, 0, 0});
    assertThat(r.holds(1e-12)).isTrue();
    assertThat(r.qualification().linearIndependence()).isFalse();
    assertThat(r.qualification().mangasarianFromovitz()).isTrue();
    assertThat(r.qualification().toString())
        .contains("the gradient of “x[0] ≥ 1.0” is a multiple of that of “g1”");
  }
}
