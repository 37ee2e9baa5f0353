package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Objective;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarchingSquaresTest {
  private static final Objective CIRCLES = Objective.of(2, x -> x[0] * x[0] + x[1] * x[1]);
  private static final Objective SADDLE = Objective.of(2, x -> x[0] * x[1]);

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 2.5, 3.9})
  void aCircleIsOneClosedCurveOnItsLevel(double level) {
    List<double[][]> lines =
        MarchingSquares.lines(Field.sample(CIRCLES, Window.square(2.2), 101, 101), level);

    assertThat(lines).hasSize(1);
    double[][] circle = lines.get(0);
    assertThat(circle[0]).isEqualTo(circle[circle.length - 1]);
    for (double[] point : circle) {
      // Linear interpolation on a cell of width h errs by at most h²·f''/8 = h²/4.
      assertThat(CIRCLES.value(point)).isCloseTo(level, within(0.044 * 0.044 / 4 + 1e-12));
    }
  }

  @Test
  void theLengthOfACircleIsTwoPiTimesItsRadius() {
    double[][] circle =
        MarchingSquares.lines(Field.sample(CIRCLES, Window.square(2), 401, 401), 1).get(0);
    double length = 0;
    for (int i = 1; i < circle.length; i++) {
      length += Math.hypot(circle[i][0] - circle[i - 1][0], circle[i][1] - circle[i - 1][1]);
    }
    // A polygon is shorter by about h²/24 of the length.
    assertThat(length).isCloseTo(2 * Math.PI, within(1e-3));
  }

  @Test
  void aCurveThatLeavesTheWindowEndsOnItsEdge() {
    List<double[][]> lines =
        MarchingSquares.lines(Field.sample(CIRCLES, Window.of(0, 2, 0, 2), 51, 51), 1);

    assertThat(lines).hasSize(1);
    double[][] arc = lines.get(0);
    double[] ends = {arc[0][0] * arc[0][1], arc[arc.length - 1][0] * arc[arc.length - 1][1]};
    assertThat(ends).containsExactly(0, 0);
  }

  @Test
  void aSaddleCellIsResolvedByItsMean() {
    // Corners of one cell: high in south-west and north-east. Above the mean of 0 the high corners
    // are cut off one by one; below it they hang together.
    Field field = Field.sample(SADDLE, Window.square(1), 2, 2);

    for (double[][] line : MarchingSquares.lines(field, 0.1)) {
      double side = Math.signum(line[0][0] + line[0][1]);
      assertThat(Math.signum(line[1][0] + line[1][1])).isEqualTo(side).isNotZero();
    }
    for (double[][] line : MarchingSquares.lines(field, -0.1)) {
      double side = Math.signum(line[0][0] - line[0][1]);
      assertThat(Math.signum(line[1][0] - line[1][1])).isEqualTo(side).isNotZero();
    }
  }

  @Test
  void theBranchesOfAHyperbolaStayApart() {
    List<double[][]> lines =
        MarchingSquares.lines(Field.sample(SADDLE, Window.square(2), 61, 61), 0.05);

    assertThat(lines).hasSize(2);
    for (double[][] line : lines) {
      double side = Math.signum(line[0][0]);
      for (double[] point : line) {
        assertThat(Math.signum(point[0])).isEqualTo(side);
      }
    }
  }

  @Test
  void cellsWithoutAFiniteValueAreLeftOut() {
    Objective half = Objective.of(2, x -> x[0] < 0 ? Double.NaN : x[0] * x[0] + x[1] * x[1]);
    List<double[][]> lines = MarchingSquares.lines(Field.sample(half, Window.square(2), 41, 41), 1);

    assertThat(lines).hasSize(1);
    assertThat(java.util.Arrays.asList(lines.get(0))).allMatch(point -> point[0] >= 0);
  }

  @Test
  void aLevelThatIsNowhereHasNoCurve() {
    assertThat(MarchingSquares.lines(Field.sample(CIRCLES, Window.square(1), 11, 11), 5)).isEmpty();
  }
}
