package descent.notebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Plot_XY;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.None;

/**
 * Paints the inside of an {@link XyFigure}. XChart draws the ground and the grid; the series are
 * drawn here, because XChart strokes each segment on its own, so that dashes melt into a solid line
 * on a finely sampled curve, and because a picture needs layers below and above the series.
 */
final class SeriesPlot extends Plot_XY<XYStyler, XYSeries> {
  private static final double FAR = 50;

  private final XyFigure<?> figure;

  SeriesPlot(XyFigure<?> figure) {
    super(figure);
    this.figure = figure;
  }

  @Override
  public void paint(Graphics2D g) {
    List<XYSeries> shown = new ArrayList<>();
    for (XYSeries series : figure.getSeriesCollection()) {
      if (series.isEnabled()) {
        shown.add(series);
      }
    }
    shown.forEach(series -> series.setEnabled(false));
    try {
      super.paint(g);
    } finally {
      shown.forEach(series -> series.setEnabled(true));
    }
    Rectangle2D frame = getBounds();
    if (frame.isEmpty()) {
      return;
    }
    Shape clip = g.getClip();
    g.clip(frame);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    figure.paintBelow(g, frame);
    for (XYSeries series : shown) {
      paintSeries(g, frame, series);
    }
    figure.paintAbove(g, frame);
    g.setClip(clip);
    if (figure.framed()) {
      g.setColor(House.FRAME);
      g.setStroke(House.HAIRLINE);
      g.draw(frame);
    }
    figure.paintAround(g, frame);
  }

  private void paintSeries(Graphics2D g, Rectangle2D frame, XYSeries series) {
    XYSeriesRenderStyle style = series.getXYSeriesRenderStyle().orElse(XYSeriesRenderStyle.Line);
    double[] x = screenX(series.getXData());
    double[] y = screenY(series.getYData());
    switch (style) {
      case Area, StepArea, PolygonArea -> paintArea(g, frame, series, x, y, style);
      case Line, Step -> {}
      case Scatter -> {
        paintMarkers(g, frame, series, x, y);
        return;
      }
    }
    if (!SeriesLines.NONE.equals(series.getLineStyle())) {
      Path2D line = line(frame, x, y, style);
      if (figure.hasHalo(series)) {
        g.setColor(new Color(255, 255, 255, 190));
        g.setStroke(
            new BasicStroke(
                series.getLineStyle().getLineWidth() + 2.4f,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        g.draw(line);
      }
      g.setColor(series.getLineColor());
      g.setStroke(series.getLineStyle());
      g.draw(line);
    }
    paintMarkers(g, frame, series, x, y);
  }

  private double[] screenX(double[] data) {
    double[] screen = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      screen[i] = figure.screenX(data[i]);
    }
    return screen;
  }

  private double[] screenY(double[] data) {
    double[] screen = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      screen[i] = figure.screenY(data[i]);
    }
    return screen;
  }

  private static Path2D line(Rectangle2D frame, double[] x, double[] y, XYSeriesRenderStyle style) {
    Segments segments = new Segments(grown(frame));
    boolean steps = style == XYSeriesRenderStyle.Step || style == XYSeriesRenderStyle.StepArea;
    for (int i = 0; i < x.length; i++) {
      if (steps && i > 0) {
        segments.add(x[i], y[i - 1]);
      }
      segments.add(x[i], y[i]);
    }
    return segments.path();
  }

  private static Rectangle2D grown(Rectangle2D frame) {
    return new Rectangle2D.Double(
        frame.getX() - FAR,
        frame.getY() - FAR,
        frame.getWidth() + 2 * FAR,
        frame.getHeight() + 2 * FAR);
  }

  private void paintArea(
      Graphics2D g,
      Rectangle2D frame,
      XYSeries series,
      double[] x,
      double[] y,
      XYSeriesRenderStyle style) {
    double ground = figure.getStyler().isYAxisLogarithmic() ? frame.getMaxY() : figure.screenY(0);
    Path2D.Double area = new Path2D.Double();
    boolean open = false;
    double lastX = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        open = false;
        continue;
      }
      double cutY = Math.max(frame.getMinY() - FAR, Math.min(frame.getMaxY() + FAR, y[i]));
      if (!open) {
        area.moveTo(x[i], style == XYSeriesRenderStyle.PolygonArea ? cutY : ground);
        open = true;
      } else if (style == XYSeriesRenderStyle.StepArea) {
        area.lineTo(x[i], area.getCurrentPoint().getY());
      }
      area.lineTo(x[i], cutY);
      lastX = x[i];
    }
    if (open && style != XYSeriesRenderStyle.PolygonArea) {
      area.lineTo(lastX, ground);
    }
    if (area.getCurrentPoint() != null) {
      area.closePath();
      g.setColor(series.getFillColor());
      g.fill(area);
    }
  }

  /** Markers keep their distance, so that a dense series does not turn into a bar of markers. */
  private void paintMarkers(
      Graphics2D g, Rectangle2D frame, XYSeries series, double[] x, double[] y) {
    if (series.getMarker() == null || series.getMarker() instanceof None) {
      return;
    }
    double spacing = figure.markerSpacing(series);
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = Double.NEGATIVE_INFINITY;
    double leastStep = figure.leastStep(series);
    int size = figure.markerSize(series);
    g.setColor(series.getMarkerColor());
    for (int i = 0; i < x.length; i++) {
      boolean inside =
          x[i] >= frame.getMinX() - size
              && x[i] <= frame.getMaxX() + size
              && y[i] >= frame.getMinY() - size
              && y[i] <= frame.getMaxY() + size;
      boolean stepped = i == 0 || Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]) >= leastStep;
      if (inside && stepped && Math.hypot(x[i] - lastX, y[i] - lastY) >= spacing) {
        series.getMarker().paint(g, x[i], y[i], size);
        lastX = x[i];
        lastY = y[i];
      }
    }
  }
}
