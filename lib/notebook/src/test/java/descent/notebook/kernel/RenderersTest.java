package descent.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import descent.firstorder.GradientDescent;
import descent.function.Quadratic;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.optimize.Trace;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {
  private static final Result RUN =
      GradientDescent.withStepSize(0.25)
          .minimize(
              Quadratic.diagonal(2, 2),
              new double[] {8, 4},
              Stopping.gradientBelow(0.5).or(Stopping.iterations(100)),
              Recording.points());

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "3.14159265, 3.14159",
    "-1234.5678, -1234.57",
    "152133484, 152133000",
    "1e30, 1e30",
    "1.23456789e-9, 1.23457e-9",
    "0.00001234567, 0.0000123457",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void numbersHaveSixDigits(double value, String text) {
    assertThat(Numerals.text(value)).isEqualTo(text);
  }

  @Test
  void arraysAreShownAndLongOnesElided() {
    assertThat(ArrayText.text(new double[] {1, 2.5, 1e-9})).isEqualTo("[1, 2.5, 1e-9]");
    assertThat(ArrayText.text(new double[0])).isEqualTo("[]");
    assertThat(ArrayText.text(IntStream.range(0, 20).toArray())).doesNotContain("…");
    assertThat(ArrayText.text(IntStream.range(0, 1000).toArray()))
        .isEqualTo(
            "[0, 1, 2, 3, 4, 5, 6, 7, …, 992, 993, 994, 995, 996, 997, 998, 999] (length 1000)");
    assertThat(ArrayText.text(new int[][] {{1}, {2, 3}})).isEqualTo("[1]\n[2, 3]");
  }

  @Test
  void matricesAreAligned() {
    assertThat(ArrayText.text(new double[][] {{1, -2.5}, {100, 0}}))
        .isEqualTo("2 × 2\n  1  -2.5\n100     0");
    assertThat(ArrayText.text(new DMatrixRMaj(new double[][] {{1, 2, 3}})))
        .isEqualTo("1 × 3\n1  2  3");
    assertThat(ArrayText.text(new double[][] {{1}, {2, 3}})).isEqualTo("[1]\n[2, 3]");
    assertThat(ArrayText.text(new double[0][])).isEqualTo("[]");
    assertThat(ArrayText.text(new DMatrixRMaj(0, 0))).isEqualTo("0 × 0");
    String large = ArrayText.text(new double[100][50]);
    assertThat(large).startsWith("100 × 50\n").contains("…");
    assertThat(large.lines()).hasSize(16);
    assertThat(ArrayText.html(new double[100][50])).contains("100 × 50").contains("…");
  }

  @Test
  void aResultSaysWhyItStopped() {
    assertThat(Results.text(RUN))
        .isEqualTo(
            """
            converged: the gradient norm fell to its tolerance
            minimum        0.0195313
            minimizer      [0.125, 0.0625]
            gradient norm  0.279508
            iterations     6
            evaluations    7 values, 7 gradients\
            """);
    assertThat(Results.html(RUN))
        .contains("<caption style=\"color:inherit;text-align:left\">converged: ")
        .contains("<th scope=\"row\"")
        .contains(">[0.125, 0.0625]<");
  }

  @Test
  void aResultWhoseBestPointIsNotItsLastShowsBoth() {
    Result diverged =
        GradientDescent.withStepSize(1.5)
            .minimize(Quadratic.diagonal(2, 2), new double[] {1, 0}, Stopping.iterations(3));
    assertThat(Results.text(diverged))
        .startsWith("stopped: the limit of iterations was reached\n")
        .contains("minimizer      [1, 0]")
        .contains("last point     [-8, 0]")
        .contains("last value     64");
  }

  @Test
  void aTraceIsATable() {
    String text = Results.text(RUN.trace());
    assertThat(text).startsWith("trace of 7 iterations\niteration").contains("[8, 4]");
    assertThat(Results.text(new Trace(List.of()))).isEqualTo("trace of nothing");
    assertThat(Results.html(new Trace(List.of()))).isEqualTo("<p>trace of nothing</p>");
    assertThat(Results.html(RUN.trace())).contains("<th scope=\"col\"");
  }

  @Test
  void tablesShowTheirFirstRows() {
    Table table =
        Table.create(
            "a <b> & c",
            StringColumn.create("name", "x", "y<z"),
            DoubleColumn.create("height", 1.5, 2.123456789),
            IntColumn.create("count", 7, 12));
    assertThat(Tables.text(table))
        .isEqualTo(
            """
            a <b> & c
            name   height  count
            ----  -------  -----
            x         1.5      7
            y<z   2.12346     12\
            """);
    assertThat(Tables.html(table))
        .contains("a &lt;b&gt; &amp; c")
        .contains("<td style=\"text-align:left;padding:0.15em 0.7em\">y&lt;z</td>")
        .contains("<td style=\"text-align:right;padding:0.15em 0.7em\">2.12346</td>");
  }

  @Test
  void longTablesSayHowManyMoreRowsTheyHave() {
    Table table = Table.create("t", IntColumn.indexColumn("i", 442, 0));
    assertThat(Tables.text(table).lines())
        .hasSize(24)
        .last()
        .isEqualTo("… 422 more rows (442 in all)");
    assertThat(Tables.html(table)).endsWith("<p>… 422 more rows (442 in all)</p>");
    Table withHole = Table.create("t", DoubleColumn.create("d", 1.0, Double.NaN));
    assertThat(Tables.text(withHole)).isEqualTo("t\nd\n-\n1\n");
  }

  @Test
  void htmlNamesNoColourAndNoObject() {
    for (String html :
        List.of(
            Results.html(RUN),
            Results.html(RUN.trace()),
            ArrayText.html(new double[][] {{1, 2}}),
            Tables.html(Table.create("t", IntColumn.indexColumn("i", 3, 0))))) {
      assertThat(html).doesNotContainPattern("#[0-9a-fA-F]{3}").doesNotContain("black", "white");
      assertThat(html).doesNotContainPattern("@[0-9a-f]{5}");
      assertThat(html).contains("color:inherit");
    }
  }
}
