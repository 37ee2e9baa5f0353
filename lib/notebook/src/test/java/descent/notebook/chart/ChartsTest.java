package descent.notebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.GradientDescent;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.schedule.Cosine;
import descent.schedule.Schedule;
import descent.schedule.StepDecay;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;

class ChartsTest {
  private static final Quadratic BOWL = Quadratic.diagonal(2, 20);
  private static final Result RUN =
      GradientDescent.withStepSize(0.09)
          .minimize(BOWL, new double[] {8, 2}, Stopping.iterations(60), Recording.points());
  private static final Result DIVERGING =
      GradientDescent.withStepSize(1.5)
          .minimize(BOWL, new double[] {8, 2}, Stopping.iterations(5000), Recording.points());
  private static final double[] ONE_TO_FIVE = {1, 2, 3, 4, 5};

  /** Rastrigin's function: the worst that a map's size has to stand. */
  private static final Objective HILLS =
      Objective.of(
          2,
          x ->
              20
                  + x[0] * x[0]
                  - 10 * Math.cos(2 * Math.PI * x[0])
                  + x[1] * x[1]
                  - 10 * Math.cos(2 * Math.PI * x[1]));

  private static final Objective CROSSING = Objective.of(2, x -> x[0] - x[1]);
  private static final Objective HALF = Objective.of(2, x -> x[0] - 0.5);

  static Stream<Named<Chart<?, ?>>> charts() {
    return Stream.<Chart<?, ?>>of(
            Plot.function(t -> t * t, -1, 1).title("A parabola."),
            Plot.function("1/x", t -> 1 / t, -1, 1).yRange(-9, 9).title("A pole"),
            Plot.function(Objective.of(1, x -> x[0]), 0, 1).path("p", ONE_TO_FIVE).title("Line"),
            Plot.function(t -> t, 0, 1).mark("m", 0.5).level("bound", 0.2).title("Marks"),
            Plot.lines()
                .curve("a", ONE_TO_FIVE)
                .points("b", ONE_TO_FIVE, ONE_TO_FIVE)
                .title("Lines"),
            Plot.schedule(Cosine.of(0.1, 90).warmedUp(10), 120).title("Rates"),
            Plot.schedule("stairs", new StepDecay(1, 0.1, 4), 12)
                .schedule("one step", Schedule.constant(0.5), 1)
                .logY()
                .title("Two schedules"),
            Plot.contour(BOWL, -3, 9, -3, 3)
                .path("gradient descent", RUN.trace())
                .path("too far", DIVERGING.trace())
                .minimizer(0, 0)
                .title("A map"),
            Plot.contour(BOWL, Window.square(1)).minimizer(0, 0).equalAspect().title("Square"),
            Plot.contour(BOWL, Window.square(1))
                .points("saddles", new double[] {0.5, 0.5}, new double[] {-0.5, 0})
                .title("Points"),
            Plot.contour(BOWL, Window.square(1))
                .curve("x₁ = x₂", CROSSING)
                .forbidden("x₁ ≤ ½", HALF)
                .arrow("−∇f", new double[] {0.5, 0.5}, new double[] {-0.1, -1})
                .arrow("no length", new double[] {0.5, 0.5}, new double[2])
                .title("Constraints"),
            Plot.contour(BOWL, Window.square(1))
                .ellipses(
                    "samples",
                    new double[][] {{0.5, 0.5}, {0, 0}},
                    new double[][][] {{{0.04, 0}, {0, 0.04}}, {{0.1, 0.02}, {0.02, 0.01}}})
                .title("Ellipses"),
            Plot.contour(HILLS, Window.square(5)).equalAspect().title("A hundred hills"),
            Plot.contour(HILLS, Window.square(20)).title("A thousand hills"),
            Plot.contour(HILLS, Window.square(1.2)).equalAspect().title("A few hills"),
            Plot.contour(Objective.of(2, x -> 1), Window.square(1)).title("Flat"),
            Plot.convergence(0)
                .run("gradient descent", RUN.trace())
                .linearRate("gradient descent")
                .title("Rate"),
            Plot.convergence(0).run("too far", DIVERGING.trace()).title("Divergence"),
            Plot.gradientNorms().run("a", RUN.trace()).powerRate("a").logX().title("Norms"),
            Plot.values().run("a", RUN.trace()).level("tolerance", 3).title("Values"),
            Plot.convergence(1e9).run("below the minimum", RUN.trace()).title("Nothing to show"),
            Plot.bars(new String[] {"a", "b"}, new double[] {1, 2}).numbers("0.0").title("Bars"),
            Plot.bars("a", "b")
                .group("g", new double[] {1, -2})
                .group("h", new double[] {0, 3})
                .title("Groups"),
            Plot.histogram(ONE_TO_FIVE).expect("even", t -> 0.25).title("Counts"),
            Plot.scatter(ONE_TO_FIVE, ONE_TO_FIVE).line("fit", 1, 0).title("Cloud"),
            Plot.scatter()
                .classes(new double[][] {{0, 0}, {1, 1}}, new int[] {0, 1}, "no", "yes")
                .decisionLine("line", 1, 1, -1)
                .margin("margin", 1, 1, -1)
                .outlined("circled", ONE_TO_FIVE, ONE_TO_FIVE)
                .title("Classes"),
            Plot.heatMap(new double[][] {{1, -2}, {3, 4}})
                .rows("r", "s")
                .columns("c", "d")
                .title("Matrix"),
            Plot.heatMap(BOWL, Window.square(1)).title("Field"),
            Plot.surface(BOWL, Window.square(9))
                .path("gradient descent", RUN.trace())
                .title("Surface"),
            Plot.surface(BOWL, Window.square(1)).logHeight().seenFrom(120, 50).title("Turned"))
        .map(chart -> Named.of(chart.getTitle(), chart));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aPictureIsCompleteCrispAndLight(Chart<?, ?> chart) throws IOException {
    byte[] png = Png.of(chart);

    assertThat(new String(png, png.length - 8, 4, StandardCharsets.US_ASCII)).isEqualTo("IEND");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(2 * chart.getWidth());
    assertThat(image.getHeight()).isEqualTo(2 * chart.getHeight());
    assertThat(new Color(image.getRGB(3, 3))).isEqualTo(Color.WHITE);
    assertThat(new Color(image.getRGB(image.getWidth() - 4, image.getHeight() - 4)))
        .isEqualTo(Color.WHITE);
    // 160,000 characters of base64, the limit for a stored picture.
    assertThat(png.length).isLessThan(120_000);
    assertThat(inked(image)).as("pixels that are not white").isGreaterThan(5000);
  }

  private static long inked(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(rgb -> (rgb & 0xFFFFFF) != 0xFFFFFF).count();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noPictureIsWithoutWords(Chart<?, ?> chart) {
    String alt = ((Described) chart).altText();
    assertThat(alt).contains(chart.getTitle()).hasSizeGreaterThan(chart.getTitle().length() + 12);
    assertThat(alt).endsWith(".").doesNotContain("..").doesNotContain("null").doesNotContain("@");
    assertThat(((Described) chart).heading()).isEqualTo(chart.getTitle());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theSameChartGivesTheSameBytesAndPaintingChangesNothing(Chart<?, ?> chart) {
    String alt = ((Described) chart).altText();
    assertThat(Png.of(chart)).isEqualTo(Png.of(chart));
    assertThat(((Described) chart).altText()).isEqualTo(alt);
  }

  @Test
  void thePictureSaysItsDensity() {
    byte[] png = Png.of(Plot.function(t -> t, 0, 1));
    int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    // 192 dots an inch are 7559 a metre.
    assertThat(ByteBuffer.wrap(png).getInt(at + 4)).isEqualTo(7559);
    assertThat(png[at + 12]).isEqualTo((byte) 1);
  }

  @Test
  void aRunThatLeavesTheWindowDoesNotChangeIt() {
    byte[] without = Png.of(Plot.contour(BOWL, Window.square(1)));
    byte[] outside =
        Png.of(
            Plot.contour(BOWL, Window.square(1))
                .path("far", new double[][] {{5, 5}, {6, 1e300}, {1e300, Double.NaN}}));
    assertThat(outside).isEqualTo(without);
  }

  @Test
  void aConstraintHatchesTheSideThatItForbids() {
    Objective flat = Objective.of(2, x -> 1);
    Color[][] without = colors(Plot.contour(flat, Window.square(1)).curve("half", HALF));
    Color[][] hatched = colors(Plot.contour(flat, Window.square(1)).forbidden("half", HALF));
    // The frame is nearly as wide as the picture, and x₁ = ½ lies at three quarters of it.
    int border = without[0].length * 3 / 4;
    assertThat(differences(without, hatched, 0, border)).isZero();
    assertThat(differences(without, hatched, border, without[0].length)).isGreaterThan(500);
  }

  @Test
  void anArrowPointsToItsTip() {
    Objective flat = Objective.of(2, x -> 1);
    double[] origin = {0, 0};
    Color[][] right =
        colors(Plot.contour(flat, Window.square(1)).arrow("a", origin, new double[] {0.5, 0}));
    Color[][] left =
        colors(
            Plot.contour(flat, Window.square(1))
                .arrow("a", new double[] {0.5, 0}, new double[] {-0.5, 0}));
    int middle = right[0].length * 11 / 16;
    // One shaft, two ends: the heads differ on both sides of its middle.
    assertThat(differences(right, left, 0, middle)).isGreaterThan(20);
    assertThat(differences(right, left, middle, right[0].length)).isGreaterThan(20);
    assertThatThrownBy(
            () -> Plot.contour(flat, Window.square(1)).arrow("a", origin, new double[] {1}))
        .hasMessageContaining("vector has length 1");
  }

  @Test
  void aMarginRunsAlongItsLineOnBothSides() {
    ScatterChart chart = Plot.scatter(ONE_TO_FIVE, ONE_TO_FIVE).margin("margin", 1, 2, -9);
    XYSeries lines = chart.getSeries("margin");
    for (int i : new int[] {0, 1, 3, 4}) {
      double side = i < 2 ? 1 : -1;
      assertThat(lines.getXData()[i] + 2 * lines.getYData()[i] - 9).isCloseTo(side, within(1e-12));
    }
    assertThat(lines.getYData()[2]).isNaN();
  }

  private static Color[][] colors(Chart<?, ?> chart) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    chart.paint(image.createGraphics(), width, height);
    Color[][] colors = new Color[height][width];
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < width; i++) {
        colors[j][i] = new Color(image.getRGB(i, j));
      }
    }
    return colors;
  }

  /** How many pixels differ between two columns. */
  private static long differences(Color[][] a, Color[][] b, int from, int to) {
    long count = 0;
    for (int j = 0; j < a.length; j++) {
      for (int i = from; i < to; i++) {
        count += a[j][i].equals(b[j][i]) ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void anOwnAlternativeTextReplacesTheMadeOne() {
    FunctionChart chart = Plot.function(t -> t, 0, 1).alt("  A line from 0 to 1. ");
    assertThat(chart.altText()).isEqualTo("A line from 0 to 1.");
    assertThatThrownBy(() -> chart.alt(" ")).hasMessageContaining("alt must say");
  }

  @Test
  void alternativeTextsSayWhatIsThere() {
    assertThat(
            Plot.contour(BOWL, -3, 9, -3, 3).path("descent", RUN.trace()).minimizer(0, 0).altText())
        .startsWith("Contour map. Window −3 to 9 by −3 to 3, 12 levels from ")
        .contains("Descent: 61 points from (8, 2) to (")
        .endsWith("Minimizer at (0, 0).");
    double[][] saddles = {{1, 2}, {0, 0.5}};
    assertThat(Plot.contour(BOWL, Window.square(3)).points("saddles", saddles).altText())
        .endsWith("Saddles at (1, 2), (0, 0.5).");
    assertThatThrownBy(() -> Plot.contour(BOWL, Window.square(3)).points("saddles"))
        .hasMessage("points must not be empty");
    assertThatThrownBy(
            () -> Plot.contour(BOWL, Window.square(3)).points("saddles", new double[] {1}))
        .hasMessage("points[0] has length 1 but the objective expects 2");
    assertThat(Plot.lines().curve("rate", ONE_TO_FIVE).x("epoch").title("Up!").altText())
        .isEqualTo(
            "Line chart: Up! Horizontal axis: epoch. Vertical axis: y. Rate: 5 points from (0, 1)"
                + " to (4, 5), values 1 to 5.");
    assertThat(Plot.bars(new String[] {"a", "b"}, new double[] {1, 2}).altText())
        .isEqualTo("Bar chart. Vertical axis: value. a 1, b 2.");
    assertThat(Plot.histogram(ONE_TO_FIVE).bins(2).altText())
        .endsWith("5 values from 1 to 5, median 3, in 2 bins; most, 3, from 3 to 5.");
    assertThat(Plot.heatMap(new double[][] {{1, 2}, {0, 7}}).altText())
        .endsWith("2 rows, 2 columns. Least 0 at row 1, column 0, greatest 7 at row 1, column 1.");
  }

  @Test
  void aScheduleIsDrawnAtEachOfItsSteps() {
    FunctionChart chart = Plot.schedule("stairs", new StepDecay(1, 0.5, 2), 5);
    assertThat(chart.altText())
        .isEqualTo(
            "Line chart. Horizontal axis: step. Vertical axis: learning rate."
                + " Stairs: 5 points from (1, 1) to (5, 0.25), values 0.25 to 1.");
    assertThat(chart.getSeries("stairs").getXData()).containsExactly(1, 2, 3, 4, 5);
    assertThat(chart.getSeries("stairs").getYData()).containsExactly(1, 1, 0.5, 0.5, 0.25);
    assertThatThrownBy(() -> Plot.schedule(Schedule.constant(1), 0))
        .hasMessage("steps must be at least 1, got 0");
    assertThatThrownBy(() -> Plot.schedule(null, 5)).hasMessage("schedule must not be null");
  }

  @Test
  void aChartGoesOnBeingXCharts() {
    FunctionChart chart = Plot.function(t -> t * t, -1, 1).title("More");
    byte[] before = Png.of(chart);
    chart.addSeries("added", new double[] {-1, 1}, new double[] {0, 1});
    chart.getStyler().setYAxisMax(3.0);
    assertThat(Png.of(chart)).isNotEqualTo(before);
    assertThat(chart.getStyler().getYAxisMax()).isEqualTo(3);
    assertThat(chart.altText()).contains("Added: 2 points");
  }

  @Test
  void alsoAChartOfXChartAloneIsDescribed() {
    XYChart plain = new XYChart(300, 200);
    plain.addSeries("speed", ONE_TO_FIVE, ONE_TO_FIVE);
    assertThat(Described.altText(plain)).isEqualTo("Chart. Series: speed.");
    plain.setTitle("Faster");
    assertThat(Described.altText(plain)).isEqualTo("Chart: Faster. Series: speed.");
    assertThat(Described.altText(Plot.function(t -> t, 0, 1).alt("A line."))).isEqualTo("A line.");
  }

  @Test
  void aFittedRateStandsInTheLegend() {
    ConvergenceChart chart =
        Plot.convergence(0).curve("halving", new double[] {8, 4, 2, 1}).linearRate("halving");
    assertThat(chart.getSeries("halving").getLabel()).isEqualTo("halving, ρ = 0.5");
    assertThatThrownBy(() -> chart.linearRate("other"))
        .hasMessageContaining("name must be that of a curve")
        .hasMessageContaining("got other");
  }

  @Test
  void binsHoldEveryValueOnce() {
    HistogramChart chart = Plot.histogram(0, 0.5, 1, 1.5, 2).bins(2);
    assertThat(chart.edges()).containsExactly(0, 1, 2);
    assertThat(chart.counts()).containsExactly(2, 3);
    assertThat(Plot.histogram(7, 7, 7).counts()).containsExactly(3);
  }

  @Test
  void titlesAreBrokenIntoLinesThatFit() {
    String title =
        "A finding is a sentence and may need far more room than a single line of a title";
    var lines = Headline.lines(title, House.font(java.awt.Font.BOLD, 15), 400);
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join(" ", lines)).isEqualTo(title);
    assertThat(lines)
        .allMatch(line -> Headline.width(line, House.font(java.awt.Font.BOLD, 15)) <= 400);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> Window.of(1, 1, 0, 1))
        .hasMessage("window must have left < right and bottom < top, got [1.0, 1.0] × [0.0, 1.0]");
    assertThatThrownBy(() -> Window.of(0, Double.NaN, 0, 1))
        .hasMessage("right must be finite, got NaN");
    assertThatThrownBy(() -> Plot.contour(Objective.of(3, x -> 0), Window.square(1)))
        .hasMessage("f must have two variables to be drawn over a plane, got 3");
    assertThatThrownBy(() -> Plot.function(Objective.of(2, x -> 0), 0, 1))
        .hasMessage("f must have one variable to be drawn as a curve, got 2");
    assertThatThrownBy(() -> Plot.function(t -> t, 2, 1))
        .hasMessage("xRange must be finite with low < high, got [2.0, 1.0]");
    assertThatThrownBy(() -> Plot.lines().curve("a", ONE_TO_FIVE).curve("a", ONE_TO_FIVE))
        .hasMessage("name must be new in this chart, got a for a second time");
    assertThatThrownBy(() -> Plot.values().curve("a", new double[0]))
        .hasMessageContaining("a has no values to draw");
    assertThatThrownBy(() -> Plot.bars(new String[] {"a"}, ONE_TO_FIVE))
        .hasMessage("values must have one entry for each name, got 5 for 1");
    assertThatThrownBy(() -> Plot.heatMap(new double[][] {{1, 2}, {3}}))
        .hasMessage("values must have rows of one length, got 2 and, in row 1, 1");
    assertThatThrownBy(() -> Plot.scatter(ONE_TO_FIVE, ONE_TO_FIVE).decisionLine("l", 0, 0, 1))
        .hasMessage("w1 and w2 must not both be 0: that is no line");
    assertThatThrownBy(() -> Plot.histogram(1, Double.NaN))
        .hasMessage("values must be finite, got values[1] = NaN");
  }
}
