package descent.linesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differentiable;
import descent.function.OracleTable;
import descent.function.OracleTable.Row;
import descent.linesearch.LineSearch.Searched;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoreThuenteTest {
  private static final double[] ORIGIN = {0};
  private static final double[] FORWARD = {1};

  private static Stream<Row> rows() {
    return OracleTable.read(MoreThuenteTest.class, "more_thuente.csv").stream();
  }

  private static Searched search(Row row, LineSearch search) {
    Differentiable f = MoreThuenteFunctions.ofTable((int) row.number("table"));
    return search.along(f, ORIGIN, FORWARD, row.number("start"));
  }

  /** Tables I to VI of the paper: the numbers of evaluations. */
  @Test
  void needsTheEvaluationsOfThePublishedTables() {
    List<Integer> published =
        List.of(
            6, 3, 1, 4, //
            12, 8, 8, 11, //
            12, 12, 10, 13, //
            4, 1, 3, 4, //
            6, 3, 7, 8, //
            13, 11, 8, 11);
    List<Integer> found =
        rows()
            .map(row -> search(row, MoreThuente.with(row.number("mu"), row.number("eta"))).trials())
            .toList();
    assertThat(found).isEqualTo(published);
  }

  /** Tables I to VI of the paper: the steps, as printed with two digits. */
  @Test
  void findsTheStepsOfThePublishedTables() {
    double[] published = {
      1.4, 1.4, 10, 37, 1.6, 1.6, 1.6, 1.6, 1.0, 1.0, 1.0, 1.0, 0.08, 0.10, 0.35, 0.83, 0.075,
      0.078, 0.073, 0.076, 0.93, 0.93, 0.92, 0.92
    };
    double[] found =
        rows()
            .mapToDouble(
                row -> search(row, MoreThuente.with(row.number("mu"), row.number("eta"))).step())
            .toArray();
    for (int k = 0; k < published.length; k++) {
      // Half a unit of the second digit, and a little for 0.085, which the table prints as 0.08.
      assertThat(found[k]).isCloseTo(published[k], within(0.07 * published[k]));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void takesTheStepsOfMinpack(Row row) {
    Searched found = search(row, MoreThuente.with(row.number("mu"), row.number("eta")));
    assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(found.trials()).isEqualTo((int) row.number("evaluations"));
    // The same arithmetic but for the order of operations, over at most 13 interpolations.
    assertThat(found.step()).isCloseTo(row.number("step"), within(1e-6 * row.number("step")));
  }
}
