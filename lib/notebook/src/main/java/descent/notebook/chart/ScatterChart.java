package descent.notebook.chart;

import descent.argument.Require;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Points in the plane, in one cloud or by classes, with a line that fits them or one that divides
 * them. Lines do not change the axes.
 */
public final class ScatterChart extends XyFigure<ScatterChart> {
  private static final Look.Shape[] OUTLINES = {
    Look.Shape.CIRCLE, Look.Shape.SQUARE, Look.Shape.DIAMOND, Look.Shape.TRIANGLE_UP
  };

  private int clouds;
  private int outlines;

  ScatterChart() {
    super(House.WIDTH, House.HEIGHT);
    x("x").y("y");
  }

  @Override
  ScatterChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Scatter plot";
  }

  /** Adds a cloud of points: blue discs first, then vermillion squares, and so on. */
  public ScatterChart points(String name, double[] x, double[] y) {
    Look.Shape[] shapes = Look.Shape.values();
    Look look =
        new Look(
            Palette.colors().get(clouds % Palette.colors().size()),
            Look.Dash.SOLID,
            shapes[clouds % shapes.length]);
    clouds++;
    XYSeries series = addLooking(look, name, x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    sizeMarkers(series, x.length > 300 ? 4 : 6);
    return this;
  }

  /** Adds outlines around points that another cloud shows, such as those of one kind. */
  public ScatterChart outlined(String name, double[] x, double[] y) {
    points(name, x, y);
    XYSeries series = getSeries(name);
    series.setMarker(Marks.outline(OUTLINES[outlines++ % OUTLINES.length]));
    sizeMarkers(series, 11);
    return this;
  }

  /**
   * Adds points by their class.
   *
   * @param points the points, one a row; the first two coordinates are drawn
   * @param labels the class of each point, such as 0 and 1 or −1 and 1
   * @param names the names of the classes, by increasing label
   */
  public ScatterChart classes(double[][] points, int[] labels, String... names) {
    if (Require.nonNull("points", points).length != Require.nonNull("labels", labels).length) {
      throw new IllegalArgumentException(
          "labels must have one entry for each point, got "
              + labels.length
              + " for "
              + points.length);
    }
    int[] kinds = Arrays.stream(labels).distinct().sorted().toArray();
    if (kinds.length != names.length) {
      throw new IllegalArgumentException(
          "names must have one entry for each class, got " + names.length + " for " + kinds.length);
    }
    for (int k = 0; k < kinds.length; k++) {
      int kind = kinds[k];
      double[][] members =
          IntStream.range(0, labels.length)
              .filter(i -> labels[i] == kind)
              .mapToObj(i -> points[i])
              .toArray(double[][]::new);
      points(
          names[k],
          Arrays.stream(members).mapToDouble(point -> point[0]).toArray(),
          Arrays.stream(members).mapToDouble(point -> point[1]).toArray());
    }
    return this;
  }

  /** Draws the line {@code w₁x + w₂y + intercept = 0} that divides two classes. */
  public ScatterChart decisionLine(String name, double w1, double w2, double intercept) {
    double[][] ends = across(w1, w2, intercept);
    addRule(name, ends[0], ends[1], Look.Dash.SOLID);
    return this;
  }

  /** Draws the two lines {@code w₁x + w₂y + intercept = ±1} that bound a margin. */
  public ScatterChart margin(String name, double w1, double w2, double intercept) {
    double[][] plus = across(w1, w2, intercept - 1);
    double[][] minus = across(w1, w2, intercept + 1);
    double gap = Double.NaN;
    addRule(
        name,
        new double[] {plus[0][0], plus[0][1], gap, minus[0][0], minus[0][1]},
        new double[] {plus[1][0], plus[1][1], gap, minus[1][0], minus[1][1]},
        Look.Dash.DASHED);
    return this;
  }

  /** The ends of a line, along the axis that it crosses less steeply, as far as the frame. */
  private double[][] across(double w1, double w2, double intercept) {
    Require.finite("w1", w1);
    Require.finite("w2", w2);
    Require.finite("intercept", intercept);
    if (w1 == 0 && w2 == 0) {
      throw new IllegalArgumentException("w1 and w2 must not both be 0: that is no line");
    }
    Scale horizontal = horizontalScale();
    Scale vertical = verticalScale();
    double[] x = {horizontal.low(), horizontal.high()};
    double[] y = {vertical.low(), vertical.high()};
    if (Math.abs(w2) * (y[1] - y[0]) >= Math.abs(w1) * (x[1] - x[0])) {
      return new double[][] {x, {-(w1 * x[0] + intercept) / w2, -(w1 * x[1] + intercept) / w2}};
    }
    return new double[][] {{-(w2 * y[0] + intercept) / w1, -(w2 * y[1] + intercept) / w1}, y};
  }

  /** Draws the line {@code y = slope·x + intercept}. */
  public ScatterChart line(String name, double slope, double intercept) {
    Require.finite("slope", slope);
    Require.finite("intercept", intercept);
    return curve(name, x -> slope * x + intercept);
  }

  /** Draws a curve over the width of the points. */
  public ScatterChart curve(String name, DoubleUnaryOperator f) {
    Scale horizontal = horizontalScale();
    double[] x = new double[301];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = horizontal.low() + (horizontal.high() - horizontal.low()) * i / (x.length - 1);
      y[i] = f.applyAsDouble(x[i]);
    }
    XYSeries series = addNamed(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    return this;
  }

  @Override
  boolean counts(XYSeries series, int i) {
    return series.getXYSeriesRenderStyle().orElse(XYSeriesRenderStyle.Line)
        == XYSeriesRenderStyle.Scatter;
  }

  @Override
  Scale horizontalScale() {
    return wider(super.horizontalScale(), getStyler().getXAxisMin(), getStyler().getXAxisMax());
  }

  private static Scale wider(Scale scale, Double low, Double high) {
    double air = 0.03 * (scale.high() - scale.low());
    return scale.logarithmic()
        ? scale
        : new Scale(
            low == null ? scale.low() - air : scale.low(),
            high == null ? scale.high() + air : scale.high(),
            false);
  }
}
