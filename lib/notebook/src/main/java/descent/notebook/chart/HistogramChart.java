package descent.notebook.chart;

import descent.argument.Require;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How often values occur. The bins are equally wide, by Freedman and Diaconis' rule (width {@code
 * 2·IQR·n^(−1/3)}, 1981) unless their number is given; each holds its lower edge, the last one
 * both.
 */
public final class HistogramChart extends XyFigure<HistogramChart> {
  private static final int MOST_BINS = 80;
  private static final String NAME = "count";

  private final double[] sorted;
  private double[] edges;
  private int[] counts;

  HistogramChart(double[] values) {
    super(House.WIDTH, House.HEIGHT);
    if (Require.finite("values", values).length == 0) {
      throw new IllegalArgumentException("values must not be empty");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
    x("value").y("count");
    getStyler().setPlotGridVerticalLinesVisible(false);
    bins(automaticBins());
  }

  @Override
  HistogramChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Histogram";
  }

  private int automaticBins() {
    int n = sorted.length;
    double spread = sorted[(3 * n) / 4 == n ? n - 1 : (3 * n) / 4] - sorted[n / 4];
    double width = 2 * spread / Math.cbrt(n);
    double range = sorted[n - 1] - sorted[0];
    return range > 0 && width > 0
        ? (int) Math.max(1, Math.min(MOST_BINS, Math.ceil(range / width)))
        : 1;
  }

  /** The number of bins. */
  public HistogramChart bins(int bins) {
    Require.atLeast("bins", bins, 1);
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = low + (high - low) * i / bins;
    }
    counts = new int[bins];
    for (double value : sorted) {
      counts[(int) Math.min(bins - 1, Math.floor((value - low) / (high - low) * bins))]++;
    }
    double[] heights = new double[bins + 1];
    for (int i = 0; i < bins; i++) {
      heights[i] = counts[i];
    }
    removeSeries(NAME);
    XYSeries series = addSeries(NAME, edges, heights);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
    series.setFillColor(Palette.colors().get(0));
    series.setLineColor(Palette.colors().get(0));
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(SeriesMarkers.NONE);
    return this;
  }

  /** The edges of the bins. */
  public double[] edges() {
    return edges.clone();
  }

  /** How many values lie in each bin. */
  public int[] counts() {
    return counts.clone();
  }

  /** Draws the counts that a probability density would lead to. */
  public HistogramChart expect(String name, DoubleUnaryOperator density) {
    double binWidth = edges[1] - edges[0];
    double[] x = new double[301];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = edges[0] + (edges[edges.length - 1] - edges[0]) * i / (x.length - 1);
      y[i] = sorted.length * binWidth * density.applyAsDouble(x[i]);
    }
    XYSeries series = addRule(name, x, y, Look.Dash.SOLID);
    series.setLineColor(Palette.colors().get(1));
    series.setLineStyle(Look.Dash.SOLID.stroke(LINE_WIDTH));
    return this;
  }

  @Override
  Scale verticalScale() {
    Scale scale = super.verticalScale();
    return new Scale(
        getStyler().getYAxisMin() == null ? 0 : scale.low(), scale.high(), scale.logarithmic());
  }

  @Override
  void paintAbove(Graphics2D g, Rectangle2D frame) {
    g.setColor(Color.WHITE);
    g.setStroke(House.HAIRLINE);
    for (int i = 1; i < edges.length - 1; i++) {
      double x = screenX(edges[i]);
      double top = Math.min(screenY(counts[i - 1]), screenY(counts[i]));
      g.draw(new Line2D.Double(x, top, x, screenY(0)));
    }
  }

  @Override
  String made() {
    StringBuilder text = new StringBuilder(AltText.opening(kind(), heading()));
    AltText.axis(text, "Horizontal axis", getXAxisTitle(), false);
    AltText.axis(text, "Vertical axis", getYAxisTitle(), false);
    int fullest = 0;
    for (int i = 1; i < counts.length; i++) {
      fullest = counts[i] > counts[fullest] ? i : fullest;
    }
    int n = sorted.length;
    return text.append(' ')
        .append(n)
        .append(" values from ")
        .append(AltText.range(sorted[0], sorted[n - 1]))
        .append(", median ")
        .append(AltText.number((sorted[(n - 1) / 2] + sorted[n / 2]) / 2))
        .append(", in ")
        .append(counts.length)
        .append(counts.length == 1 ? " bin" : " bins")
        .append("; most, ")
        .append(counts[fullest])
        .append(", from ")
        .append(AltText.range(edges[fullest], edges[fullest + 1]))
        .append('.')
        .toString();
  }
}
