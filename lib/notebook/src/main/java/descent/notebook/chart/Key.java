package descent.notebook.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Legend_Marker;
import org.knowm.xchart.internal.chartpart.RenderableSeries.LegendRenderType;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;

/**
 * The legend below a chart: as many rows as the names need, on one base line. XChart's own takes a
 * single row and runs out of the picture; it still serves for all other positions.
 */
final class Key<ST extends AxesChartStyler, S extends MarkerSeries> extends Legend_Marker<ST, S> {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final int SAMPLE = 28;
  private static final int BOX = 12;
  private static final int GAP = 7;
  private static final int BETWEEN = 20;
  private static final int ROW = 20;
  private static final int ABOVE = 8;

  private final AxesChart<ST, S> chart;

  Key(AxesChart<ST, S> chart) {
    super(chart);
    this.chart = chart;
  }

  private boolean below() {
    return chart.getStyler().getLegendPosition() == LegendPosition.OutsideS;
  }

  @Override
  public Rectangle2D getBounds() {
    if (!below()) {
      return super.getBounds();
    }
    double height = chart.getStyler().isLegendVisible() ? ABOVE + rows().size() * ROW : 0;
    return new Rectangle2D.Double(0, 0, chart.getWidth(), height);
  }

  @Override
  public void paint(Graphics2D g) {
    if (!below() || !chart.getStyler().isLegendVisible()) {
      super.paint(g);
      return;
    }
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    List<List<S>> rows = rows();
    double y = chart.getHeight() - 6.0 - ROW * (rows.size() - 0.5);
    for (List<S> row : rows) {
      double x = (chart.getWidth() - rowWidth(row)) / 2;
      for (S series : row) {
        paintSample(g, series, x, y);
        g.setColor(House.INK);
        g.fill(
            font()
                .createGlyphVector(MEASURE, series.getLabel())
                .getOutline((float) (x + sample(series) + GAP), (float) (y + 4.5)));
        x += width(series) + BETWEEN;
      }
      y += ROW;
    }
  }

  private void paintSample(Graphics2D g, S series, double x, double y) {
    Color fill = series.getFillColor();
    if (boxed(series)) {
      g.setColor(fill);
      g.fill(new Rectangle2D.Double(x, y - BOX / 2.0, BOX, BOX));
      return;
    }
    if (series.getLegendRenderType() == LegendRenderType.Line
        && !SeriesLines.NONE.equals(series.getLineStyle())) {
      g.setColor(series.getLineColor());
      g.setStroke(series.getLineStyle());
      g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
    }
    if (series.getMarker() != null) {
      g.setColor(series.getMarkerColor());
      int size = series.getMarker() == Marks.STAR ? 12 : chart.getStyler().getMarkerSize();
      series.getMarker().paint(g, x + sample(series) / 2.0, y, size);
    }
  }

  private List<List<S>> rows() {
    double room = chart.getWidth() - 2.0 * chart.getStyler().getChartPadding();
    List<List<S>> rows = new ArrayList<>();
    List<S> row = new ArrayList<>();
    for (S series : chart.getSeriesCollection()) {
      if (series.isShowInLegend() && series.isEnabled()) {
        row.add(series);
        if (row.size() > 1 && rowWidth(row) > room) {
          row.remove(series);
          rows.add(row);
          row = new ArrayList<>(List.of(series));
        }
      }
    }
    rows.add(row);
    return rows;
  }

  private double rowWidth(List<S> row) {
    return row.stream().mapToDouble(this::width).sum() + BETWEEN * (row.size() - 1.0);
  }

  private double width(S series) {
    return sample(series) + GAP + Headline.width(series.getLabel(), font());
  }

  private int sample(S series) {
    boolean small =
        boxed(series)
            || series.getLegendRenderType() == LegendRenderType.Scatter
            || SeriesLines.NONE.equals(series.getLineStyle());
    return small ? BOX : SAMPLE;
  }

  private boolean boxed(S series) {
    LegendRenderType type = series.getLegendRenderType();
    return filled(series) || type == LegendRenderType.Box || type == LegendRenderType.BoxNoOutline;
  }

  private static boolean filled(Object series) {
    return series instanceof XYSeries xy
        && switch (xy.getXYSeriesRenderStyle().orElse(XYSeriesRenderStyle.Line)) {
          case Area, StepArea, PolygonArea -> true;
          case Line, Step, Scatter -> false;
        };
  }

  private Font font() {
    return chart.getStyler().getLegendFont();
  }
}
