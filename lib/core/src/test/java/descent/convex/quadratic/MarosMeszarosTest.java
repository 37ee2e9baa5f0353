package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.convex.ConstrainedResult;
import descent.convex.Kkt;
import descent.convex.KktReport;
import descent.optimize.StopReason;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarosMeszarosTest {

  static Stream<MarosMeszaros> all() {
    return MarosMeszaros.all();
  }

  static Stream<MarosMeszaros> withEqualitiesOnly() {
    return Stream.of("HS51", "HS52", "GENHS28").map(MarosMeszaros::named);
  }

  @ParameterizedTest
  @MethodSource("all")
  void interiorPointFindsThePublishedOptimum(MarosMeszaros problem) {
    optimal(problem, InteriorPoint.standard());
  }

  @ParameterizedTest
  @MethodSource("all")
  void activeSetFindsThePublishedOptimum(MarosMeszaros problem) {
    optimal(problem, ActiveSet.standard());
  }

  @ParameterizedTest
  @MethodSource("withEqualitiesOnly")
  void nullSpaceFindsThePublishedOptimum(MarosMeszaros problem) {
    optimal(problem, NullSpace.standard());
  }

  private static void optimal(MarosMeszaros problem, QuadraticSolver solver) {
    ConstrainedResult r = solver.minimize(problem.program());
    assertThat(r.stopReason()).isEqualTo(StopReason.KKT_TOLERANCE);
    // Seven digits are published; HS268 sums up terms of 1e4 to nothing.
    double rounding = problem.name().equals("HS268") ? 1e-9 : 1e-14;
    assertThat(r.minimum())
        .isCloseTo(problem.optimum(), within(5.1e-7 * Math.abs(problem.optimum()) + rounding));
    KktReport report = Kkt.report(problem.program().problem(), r.minimizer(), r.multipliers());
    assertThat(report.stationarity().value()).isLessThanOrEqualTo(1e-8);
    assertThat(report.primalFeasibility().value()).isLessThanOrEqualTo(1e-8);
    assertThat(report.dualFeasibility().value()).isLessThanOrEqualTo(1e-8);
    assertThat(report.complementarity().value()).isLessThanOrEqualTo(1e-8);
    assertThat(report.holds(1e-8)).isTrue();
    assertThat(r.violation()).isEqualTo(report.primalFeasibility().value());
  }
}
