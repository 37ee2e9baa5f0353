package descent.notebook.chart;

import descent.argument.Require;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What all charts with two number axes have in common. The methods with short names ({@code title},
 * {@code x}, {@code alt} …) return the chart, so that a picture is one expression; XChart's own
 * methods ({@code getStyler()}, {@code addSeries} …) go on working.
 *
 * @param <C> the kind of chart
 */
public abstract class XyFigure<C extends XyFigure<C>> extends XYChart implements Described {
  static final float LINE_WIDTH = 2f;

  private final Set<Look> taken = new HashSet<>();
  private final Map<String, Double> markerSpacing = new HashMap<>();
  private final Map<String, Double> leastSteps = new HashMap<>();
  private final Map<String, Integer> markerSizes = new HashMap<>();
  private final Set<String> halos = new HashSet<>();
  private String alt = "";
  private Scale horizontal = new Scale(0, 1, false);
  private Scale vertical = new Scale(0, 1, false);

  XyFigure(int width, int height) {
    super(width, height);
    House.furnish(getStyler());
    plot = new SeriesPlot(this);
    legend = new Key<>(this);
  }

  /** This chart, by its own type. */
  abstract C self();

  /** What kind of picture this is, as the first words of the alternative text. */
  abstract String kind();

  /** The title: what the picture shows, as a sentence. */
  public C title(String finding) {
    setTitle(Require.nonNull("finding", finding));
    return self();
  }

  /** The label of the horizontal axis, with its unit. */
  public C x(String label) {
    setXAxisTitle(Require.nonNull("label", label));
    return self();
  }

  /** The label of the vertical axis, with its unit. */
  public C y(String label) {
    setYAxisTitle(Require.nonNull("label", label));
    return self();
  }

  /** The alternative text, in place of the one that is made from the chart. */
  public C alt(String text) {
    if (Require.nonNull("text", text).isBlank()) {
      throw new IllegalArgumentException("alt must say what the picture shows, got a blank text");
    }
    alt = text.strip();
    return self();
  }

  /** The size in logical pixels; 720 × 440 if never called. */
  public C size(int width, int height) {
    setWidth(Require.atLeast("width", width, 100));
    setHeight(Require.atLeast("height", height, 100));
    return self();
  }

  /** Shows this part of the horizontal axis only. */
  public C xRange(double low, double high) {
    checkRange("xRange", low, high);
    getStyler().setXAxisMin(low);
    getStyler().setXAxisMax(high);
    return self();
  }

  /** Shows this part of the vertical axis only. */
  public C yRange(double low, double high) {
    checkRange("yRange", low, high);
    getStyler().setYAxisMin(low);
    getStyler().setYAxisMax(high);
    return self();
  }

  /** Puts the legend inside the plot, where the caller knows that it covers nothing. */
  public C legend(Styler.LegendPosition position) {
    getStyler().setLegendVisible(true);
    getStyler().setLegendPosition(position);
    getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
    return self();
  }

  private static void checkRange(String name, double low, double high) {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          name + " must be finite with low < high, got [" + low + ", " + high + "]");
    }
  }

  @Override
  public String heading() {
    return getTitle() == null ? "" : getTitle();
  }

  @Override
  public String altText() {
    return alt.isEmpty() ? made() : alt;
  }

  /** The alternative text made from the chart. */
  String made() {
    return AltText.of(this);
  }

  /** A series in the look of its name, which no other series of this chart has. */
  XYSeries addNamed(String name, double[] x, double[] y) {
    return addLooking(Palette.of(name, taken), name, x, y);
  }

  /** The looks that series of this chart have. */
  Set<Look> taken() {
    return taken;
  }

  /** A series in a look of its own. */
  XYSeries addLooking(Look look, String name, double[] x, double[] y) {
    taken.add(look);
    XYSeries series = addSeries(uniqueName(name), finite(x), finite(y));
    series.setLineStyle(look.dash().stroke(LINE_WIDTH));
    series.setLineColor(look.color());
    series.setMarkerColor(look.color());
    series.setFillColor(look.color());
    series.setMarker(look.shape().marker());
    arrangeLegend();
    return series;
  }

  /** A line that belongs to no method: a bound, a fit, a decision line. */
  XYSeries addRule(String name, double[] x, double[] y, Look.Dash dash) {
    XYSeries series = addSeries(uniqueName(name), finite(x), finite(y));
    series.setLineStyle(dash.stroke(1.4f));
    series.setLineColor(House.QUIET_INK);
    series.setMarkerColor(House.QUIET_INK);
    series.setMarker(SeriesMarkers.NONE);
    arrangeLegend();
    return series;
  }

  /** XChart refuses infinities, and leaves a gap for a NaN. */
  private static double[] finite(double[] values) {
    double[] finite = values.clone();
    for (int i = 0; i < finite.length; i++) {
      if (Double.isInfinite(finite[i])) {
        finite[i] = Double.NaN;
      }
    }
    return finite;
  }

  private String uniqueName(String name) {
    Require.nonNull("name", name);
    if (getSeries(name) == null) {
      return name;
    }
    throw new IllegalArgumentException(
        "name must be new in this chart, got " + name + " for a second time");
  }

  /** Two or more series need a legend; it lies outside, where it cannot cover a curve. */
  void arrangeLegend() {
    long entries = getSeriesCollection().stream().filter(XYSeries::isShowInLegend).count();
    getStyler().setLegendVisible(entries > 1);
  }

  /**
   * The coordinates with a NaN at the end, which draws nothing. XChart puts ticks on the data alone
   * where these and the ends of the axis are equidistant, as a single point in the middle is.
   */
  static double[] open(double[] coordinates) {
    double[] open = Arrays.copyOf(coordinates, coordinates.length + 1);
    open[coordinates.length] = Double.NaN;
    return open;
  }

  /** Marks only points that are this many pixels or more away from the one before. */
  void markSteps(XYSeries series, double pixels) {
    leastSteps.put(series.getName(), pixels);
  }

  double leastStep(XYSeries series) {
    return leastSteps.getOrDefault(series.getName(), 0.0);
  }

  /** Keeps markers this many pixels apart. */
  void spaceMarkers(XYSeries series, double pixels) {
    markerSpacing.put(series.getName(), pixels);
  }

  double markerSpacing(XYSeries series) {
    return markerSpacing.getOrDefault(series.getName(), 0.0);
  }

  void sizeMarkers(XYSeries series, int pixels) {
    markerSizes.put(series.getName(), pixels);
  }

  int markerSize(XYSeries series) {
    return markerSizes.getOrDefault(series.getName(), getStyler().getMarkerSize());
  }

  void addHalo(XYSeries series) {
    halos.add(series.getName());
  }

  boolean hasHalo(XYSeries series) {
    return halos.contains(series.getName());
  }

  boolean framed() {
    return true;
  }

  /** Draws between the grid and the series. */
  void paintBelow(Graphics2D g, Rectangle2D frame) {
    paintLogGrid(g, frame);
  }

  /** Draws above the series. */
  void paintAbove(Graphics2D g, Rectangle2D frame) {}

  /** Draws outside of the frame, last. */
  void paintAround(Graphics2D g, Rectangle2D frame) {}

  /** The inside of the axes; meaningful while painting. */
  final Rectangle2D frame() {
    return plot.getBounds();
  }

  /** Where a number lies on the picture; meaningful while painting. */
  final double screenX(double value) {
    Rectangle2D frame = plot.getBounds();
    return frame.getX() + horizontal.share(value) * frame.getWidth();
  }

  /** Where a number lies on the picture; meaningful while painting. */
  final double screenY(double value) {
    Rectangle2D frame = plot.getBounds();
    return frame.getMaxY() - vertical.share(value) * frame.getHeight();
  }

  @Override
  public void paint(Graphics2D g, int width, int height) {
    XYStyler styler = getStyler();
    Double left = styler.getXAxisMin();
    Double right = styler.getXAxisMax();
    Double bottom = styler.getYAxisMin();
    Double top = styler.getYAxisMax();
    Function<Double, String> labelsX = styler.getXAxisTickLabelsFormattingFunction();
    Function<Double, String> labelsY = styler.getYAxisTickLabelsFormattingFunction();
    horizontal = horizontalScale();
    vertical = verticalScale();
    try {
      // A tick that falls on the very end would go without its label.
      double hairX = horizontal.logarithmic() ? 0 : 1e-9 * (horizontal.high() - horizontal.low());
      double hairY = vertical.logarithmic() ? 0 : 1e-9 * (vertical.high() - vertical.low());
      styler.setXAxisMin(horizontal.low() - hairX);
      styler.setXAxisMax(horizontal.high() + hairX);
      styler.setYAxisMin(vertical.low() - hairY);
      styler.setYAxisMax(vertical.high() + hairY);
      labelAxes(styler);
      Headline.paint(g, heading(), styler, width, () -> super.paint(g, width, height));
    } finally {
      styler.setXAxisMin(left);
      styler.setXAxisMax(right);
      styler.setYAxisMin(bottom);
      styler.setYAxisMax(top);
      styler.setXAxisTickLabelsFormattingFunction(labelsX);
      styler.setYAxisTickLabelsFormattingFunction(labelsY);
    }
  }

  private void labelAxes(XYStyler styler) {
    if (vertical.logarithmic()) {
      styler.setYAxisLogarithmicDecadeOnly(false);
      styler.setPlotGridHorizontalLinesVisible(false);
    }
    if (horizontal.logarithmic()) {
      styler.setXAxisLogarithmicDecadeOnly(false);
      styler.setPlotGridVerticalLinesVisible(false);
    }
    if (styler.getYAxisTickLabelsFormattingFunction() == null
        && styler.getYAxisDecimalPattern() == null) {
      styler.setYAxisTickLabelsFormattingFunction(vertical::label);
    }
    if (styler.getXAxisTickLabelsFormattingFunction() == null
        && styler.getXAxisDecimalPattern() == null) {
      styler.setXAxisTickLabelsFormattingFunction(horizontal::label);
    }
  }

  /** The scale of the horizontal axis, as this kind of chart chooses it. */
  Scale horizontalScale() {
    XYStyler styler = getStyler();
    double[] range = range(true, styler.isXAxisLogarithmic());
    return Scale.of(
        range[0],
        range[1],
        styler.isXAxisLogarithmic() ? 0.004 : 0.012,
        styler.isXAxisLogarithmic(),
        styler.getXAxisMin(),
        styler.getXAxisMax());
  }

  /** The scale of the vertical axis, as this kind of chart chooses it. */
  Scale verticalScale() {
    XYStyler styler = getStyler();
    double[] range = range(false, styler.isYAxisLogarithmic());
    return Scale.of(
        range[0],
        range[1],
        styler.isYAxisLogarithmic() ? 0.03 : 0.05,
        styler.isYAxisLogarithmic(),
        styler.getYAxisMin(),
        styler.getYAxisMax());
  }

  /** The least and greatest number that counts for a scale. */
  double[] range(boolean horizontally, boolean positive) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (XYSeries series : getSeriesCollection()) {
      for (int i = 0; i < series.getXData().length; i++) {
        double value = horizontally ? series.getXData()[i] : series.getYData()[i];
        if (Double.isFinite(value) && (value > 0 || !positive) && counts(series, i)) {
          least = Math.min(least, value);
          greatest = Math.max(greatest, value);
        }
      }
    }
    return new double[] {least, greatest};
  }

  /** Whether a point of a series has a say in the scales. */
  boolean counts(XYSeries series, int i) {
    return true;
  }

  private void paintLogGrid(Graphics2D g, Rectangle2D frame) {
    g.setColor(House.GRID);
    g.setStroke(House.HAIRLINE);
    if (vertical.logarithmic()) {
      LogAxis axis = new LogAxis(vertical.low(), vertical.high());
      for (double tick : axis.ticks()) {
        double y = screenY(tick);
        g.draw(new Line2D.Double(frame.getMinX(), y, frame.getMaxX(), y));
      }
    }
    if (horizontal.logarithmic()) {
      LogAxis axis = new LogAxis(horizontal.low(), horizontal.high());
      for (double tick : axis.ticks()) {
        double x = screenX(tick);
        g.draw(new Line2D.Double(x, frame.getMinY(), x, frame.getMaxY()));
      }
    }
  }
}
