package descent.notebook.chart;

import descent.argument.Require;
import descent.optimize.Trace;
import java.util.Arrays;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How fast runs come down: value gap or gradient norm against iterations, or any sequence against
 * any cost. The vertical axis is logarithmic unless {@link #linearY()} says otherwise, so that a
 * linear rate is a straight line; values that are not positive have no place there and leave a gap.
 */
public final class ConvergenceChart extends XyFigure<ConvergenceChart> {

  private enum Quantity {
    VALUE_GAP,
    GRADIENT_NORM,
    VALUE
  }

  private final Quantity quantity;
  private final double minimum;

  private ConvergenceChart(Quantity quantity, double minimum, String label) {
    super(House.WIDTH, House.HEIGHT);
    this.quantity = quantity;
    this.minimum = minimum;
    getStyler().setYAxisLogarithmic(true);
    x("iteration").y(label);
  }

  static ConvergenceChart ofValueGap(double minimum) {
    Require.finite("minimum", minimum);
    return new ConvergenceChart(Quantity.VALUE_GAP, minimum, "value − minimum");
  }

  static ConvergenceChart ofGradientNorm() {
    return new ConvergenceChart(Quantity.GRADIENT_NORM, 0, "gradient norm");
  }

  static ConvergenceChart ofValue() {
    return new ConvergenceChart(Quantity.VALUE, 0, "value").linearY();
  }

  @Override
  ConvergenceChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Convergence curves";
  }

  /** Adds a run that recorded its values. */
  public ConvergenceChart run(String name, Trace trace) {
    double[] numbers =
        Arrays.stream(Require.nonNull("trace", trace).numbers()).asDoubleStream().toArray();
    double[] y = quantity == Quantity.GRADIENT_NORM ? trace.gradientNorms() : trace.values();
    if (quantity == Quantity.VALUE_GAP) {
      for (int i = 0; i < y.length; i++) {
        y[i] -= minimum;
      }
    }
    return curve(name, numbers, y);
  }

  /** Adds the sequence {@code y_0, y_1, …} as it is. */
  public ConvergenceChart curve(String name, double[] y) {
    return curve(name, FunctionChart.counting(Require.nonNull("y", y).length), y);
  }

  /** Adds a sequence as it is, against a cost such as evaluations. */
  public ConvergenceChart curve(String name, double[] cost, double[] y) {
    if (Require.nonNull("y", y).length == 0) {
      throw new IllegalArgumentException(
          name + " has no values to draw: the run needs Recording.values() or Recording.points()");
    }
    XYSeries series = addNamed(name, cost, y);
    spaceMarkers(series, y.length > 60 ? 70 : 24);
    return this;
  }

  /** Adds the fitted law {@code C·ρᵏ} of a curve, and its factor to the curve's legend. */
  public ConvergenceChart linearRate(String name) {
    XYSeries series = series(name);
    return fitted(series, FittedRate.linear(tail(series.getXData()), tail(series.getYData())));
  }

  /** Adds the fitted law {@code C·kᵖ} of a curve, and its power to the curve's legend. */
  public ConvergenceChart powerRate(String name) {
    XYSeries series = series(name);
    return fitted(series, FittedRate.power(tail(series.getXData()), tail(series.getYData())));
  }

  /** Adds a law fitted by the caller to a curve's legend, and draws it. */
  public ConvergenceChart rate(String name, FittedRate rate) {
    return fitted(series(name), Require.nonNull("rate", rate));
  }

  private ConvergenceChart fitted(XYSeries series, FittedRate rate) {
    double[] k = series.getXData();
    int from = 0;
    while (rate.law() == FittedRate.Law.POWER && from < k.length - 2 && k[from] <= 0) {
      from++;
    }
    double[] x = new double[201];
    double[] y = new double[x.length];
    double first = k[from];
    double last = k[k.length - 1];
    for (int i = 0; i < x.length; i++) {
      double share = (double) i / (x.length - 1);
      x[i] = first > 0 ? first * Math.pow(last / first, share) : first + (last - first) * share;
      y[i] = rate.at(x[i]);
    }
    series.setLabel(series.getName() + ", " + rate.label());
    XYSeries line = addRule(series.getName() + ", fit", x, y, Look.Dash.DASHED);
    line.setShowInLegend(false);
    line.setMarker(SeriesMarkers.NONE);
    arrangeLegend();
    getStyler().setLegendVisible(true);
    return this;
  }

  /** The second half, behind the transient, of what lies above rounding. */
  private static double[] tail(double[] values) {
    return Arrays.copyOfRange(values, values.length / 2, values.length);
  }

  private XYSeries series(String name) {
    XYSeries series = getSeries(name);
    if (series == null) {
      throw new IllegalArgumentException(
          "name must be that of a curve, one of "
              + getSeriesCollection().stream().map(XYSeries::getName).toList()
              + ", got "
              + name);
    }
    return series;
  }

  /** Makes the horizontal axis logarithmic: a power law is then a straight line. */
  public ConvergenceChart logX() {
    getStyler().setXAxisLogarithmic(true);
    return this;
  }

  /** Makes the vertical axis linear. */
  public ConvergenceChart linearY() {
    getStyler().setYAxisLogarithmic(false);
    return this;
  }

  /** Makes the vertical axis logarithmic. */
  public ConvergenceChart logY() {
    getStyler().setYAxisLogarithmic(true);
    return this;
  }

  /** Draws a horizontal line, such as a tolerance. */
  public ConvergenceChart level(String name, double y) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (XYSeries series : getSeriesCollection()) {
      low = Math.min(low, series.getXMin());
      high = Math.max(high, series.getXMax());
    }
    if (!(low <= high)) {
      throw new IllegalStateException("a level needs a curve to be compared with: add that first");
    }
    addRule(name, new double[] {low, high}, new double[] {y, y}, Look.Dash.DASHED);
    return this;
  }
}
