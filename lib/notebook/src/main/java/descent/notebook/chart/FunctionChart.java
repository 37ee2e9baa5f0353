package descent.notebook.chart;

import descent.argument.Require;
import descent.function.Objective;
import descent.optimize.Trace;
import descent.schedule.Schedule;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Curves over an interval, with points or the steps of a run drawn on them. A curve is sampled at
 * 601 points; where the function is not a number, the curve has a gap. A run that leaves the
 * interval is cut off at the frame and does not change the axes.
 */
public final class FunctionChart extends XyFigure<FunctionChart> {
  private static final int SAMPLES = 601;

  /** A curve of this name is the ground that runs are drawn on, and no method's: it is grey. */
  static final String PLAIN = "f";

  private final double from;
  private final double to;
  private DoubleUnaryOperator first;

  FunctionChart(double from, double to) {
    super(House.WIDTH, House.HEIGHT);
    this.from = from;
    this.to = to;
    if (!Double.isNaN(from)) {
      xRange(from, to);
    }
    x("x").y("f(x)");
  }

  @Override
  FunctionChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Line chart";
  }

  /** Adds the curve of a function. */
  public FunctionChart curve(String name, DoubleUnaryOperator f) {
    Require.nonNull("f", f);
    if (Double.isNaN(from)) {
      throw new IllegalStateException("this chart has no interval to draw a function over");
    }
    double[] x = new double[SAMPLES];
    double[] y = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = from + (to - from) * i / (SAMPLES - 1);
      double value = f.applyAsDouble(x[i]);
      y[i] = Double.isFinite(value) ? value : Double.NaN;
    }
    if (first == null) {
      first = f;
    }
    if (name.equals(PLAIN)) {
      addRule(name, x, y, Look.Dash.SOLID).setLineStyle(Look.Dash.SOLID.stroke(LINE_WIDTH));
      return this;
    }
    return curve(name, x, y);
  }

  /** Adds a line through given points; a NaN leaves a gap. */
  public FunctionChart curve(String name, double[] x, double[] y) {
    XYSeries series = addNamed(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    return this;
  }

  /** Adds a line through {@code (0, y_0), (1, y_1), …}. */
  public FunctionChart curve(String name, double[] y) {
    return curve(name, counting(y.length), y);
  }

  /** Adds the learning rates of a schedule at the steps 1 to {@code steps}, each of them. */
  public FunctionChart schedule(String name, Schedule schedule, int steps) {
    Require.nonNull("schedule", schedule);
    Require.atLeast("steps", steps, 1);
    double[] x = new double[steps];
    double[] y = new double[steps];
    for (int t = 1; t <= steps; t++) {
      x[t - 1] = t;
      y[t - 1] = schedule.at(t);
    }
    return curve(name, x, y);
  }

  /** Adds unconnected points: black discs, which stand out on any curve, if these are the first. */
  public FunctionChart points(String name, double[] x, double[] y) {
    XYSeries series = addLooking(Palette.ofPoints(taken()), name, x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    return this;
  }

  /** Adds the steps of a run of one variable: the points {@code (x_k, f(x_k))}, joined in order. */
  public FunctionChart path(String name, Trace trace) {
    return steps(name, trace.coordinate(0), trace.values());
  }

  /** Adds steps on the first curve: the points {@code (x_k, f(x_k))}, joined in order. */
  public FunctionChart path(String name, double[] x) {
    if (first == null) {
      throw new IllegalStateException("a path needs a curve to lie on: add the curve first");
    }
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = first.applyAsDouble(x[i]);
    }
    return steps(name, x, y);
  }

  private FunctionChart steps(String name, double[] x, double[] y) {
    XYSeries series = addNamed(name, x, y);
    series.setLineStyle(Look.Dash.SOLID.stroke(1.4f));
    markSteps(series, 4);
    addHalo(series);
    return this;
  }

  /** Marks the point of the first curve at {@code x}. */
  public FunctionChart mark(String name, double x) {
    if (first == null) {
      throw new IllegalStateException("a mark needs a curve to lie on: add the curve first");
    }
    return mark(name, x, first.applyAsDouble(x));
  }

  /** Marks one point. */
  public FunctionChart mark(String name, double x, double y) {
    XYSeries series =
        addRule(name, open(new double[] {x}), open(new double[] {y}), Look.Dash.SOLID);
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(Marks.STAR);
    series.setMarkerColor(House.INK);
    sizeMarkers(series, 13);
    return this;
  }

  /** Draws a horizontal line, such as a bound or the minimum. */
  public FunctionChart level(String name, double y) {
    double[] ends = ends();
    addRule(name, ends, new double[] {y, y}, Look.Dash.DASHED);
    return this;
  }

  /** Makes the vertical axis logarithmic. */
  public FunctionChart logY() {
    getStyler().setYAxisLogarithmic(true);
    return this;
  }

  /** Makes the horizontal axis logarithmic. */
  public FunctionChart logX() {
    getStyler().setXAxisLogarithmic(true);
    return this;
  }

  /** The axes show the curves; a run that shoots away must not flatten them. */
  @Override
  boolean counts(XYSeries series, int i) {
    double x = series.getXData()[i];
    return Double.isNaN(from) || (x >= from && x <= to && !(first != null && hasHalo(series)));
  }

  @Override
  void paintAbove(Graphics2D g, Rectangle2D frame) {
    for (XYSeries series : getSeriesCollection()) {
      if (hasHalo(series) && series.getXData().length > 0) {
        Marks.start(
            g,
            series.getMarkerColor(),
            screenX(series.getXData()[0]),
            screenY(series.getYData()[0]));
      }
    }
  }

  private double[] ends() {
    if (!Double.isNaN(from)) {
      return new double[] {from, to};
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (XYSeries series : getSeriesCollection()) {
      low = Math.min(low, series.getXMin());
      high = Math.max(high, series.getXMax());
    }
    return low <= high ? new double[] {low, high} : new double[] {0, 1};
  }

  static double[] counting(int n) {
    double[] numbers = new double[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  static DoubleUnaryOperator ofOneVariable(Objective f) {
    if (Require.nonNull("f", f).dimension() != 1) {
      throw new IllegalArgumentException(
          "f must have one variable to be drawn as a curve, got " + f.dimension());
    }
    return t -> f.value(new double[] {t});
  }
}
