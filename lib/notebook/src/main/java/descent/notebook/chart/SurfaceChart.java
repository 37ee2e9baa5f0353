package descent.notebook.chart;

import descent.argument.Require;
import descent.function.Objective;
import descent.optimize.Trace;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.XYSeries;

/**
 * The graph of an objective of two variables as a surface in space, seen from above and from one
 * side, with the ways of runs on it. What lies behind is painted first and so hidden by what lies
 * in front.
 */
public final class SurfaceChart extends XyFigure<SurfaceChart> {
  private static final int CELLS = 56;

  /** Every so many cells a line is drawn. */
  private static final int MESH = 4;

  /** Closes the seams that smoothing leaves between neighbours. */
  private static final BasicStroke SEAM = new BasicStroke(0.7f);

  private static final BasicStroke HAIR = new BasicStroke(0.5f);
  private static final double HEIGHT = 0.62;

  private final Field field;
  private final List<Run> runs = new ArrayList<>();
  private double azimuth = Math.toRadians(-55);
  private double elevation = Math.toRadians(32);
  private boolean logarithmic;

  private record Run(String name, double[][] points) {}

  /** Something to paint, and how near it is to the eye. */
  private record Piece(double nearness, Runnable painting) {}

  SurfaceChart(Objective f, Window window) {
    super(House.WIDTH, House.HEIGHT + 60);
    field = Field.sample(f, window, CELLS + 1, CELLS + 1);
    x("x₁").y("x₂");
    getStyler().setAxisTicksVisible(false);
    getStyler().setAxisTitlesVisible(false);
    getStyler().setPlotGridLinesVisible(false);
    xRange(-0.86, 0.86);
    yRange(-0.7, 0.72);
  }

  @Override
  SurfaceChart self() {
    return this;
  }

  @Override
  String kind() {
    return "Surface";
  }

  /** Draws the way of a run that recorded its points. */
  public SurfaceChart path(String name, Trace trace) {
    return path(name, Require.nonNull("trace", trace).points());
  }

  /** Draws a way through points of two coordinates, on the surface. */
  public SurfaceChart path(String name, double[][] points) {
    for (int k = 0; k < Require.nonNull("points", points).length; k++) {
      Require.length("points[" + k + "]", points[k], 2);
    }
    // The series carries look and legend; its points are placed by the projection.
    XYSeries series = addNamed(name, new double[] {Double.NaN}, new double[] {Double.NaN});
    series.setLineStyle(Look.Dash.SOLID.stroke(LINE_WIDTH));
    runs.add(new Run(name, points.clone()));
    return this;
  }

  /**
   * Turns the surface: degrees round the vertical axis (−55 at first) and above the ground (32).
   */
  public SurfaceChart seenFrom(double azimuthDegrees, double elevationDegrees) {
    Require.finite("azimuthDegrees", azimuthDegrees);
    Require.between("elevationDegrees", elevationDegrees, 0, 90);
    azimuth = Math.toRadians(azimuthDegrees);
    elevation = Math.toRadians(elevationDegrees);
    return this;
  }

  /** Shows {@code log₁₀(1 + f − min f)} as height, for a valley with steep walls. */
  public SurfaceChart logHeight() {
    logarithmic = true;
    return this;
  }

  @Override
  boolean framed() {
    return false;
  }

  private double height(double value, double[] range) {
    double share =
        logarithmic
            ? Math.log10(1 + value - range[0]) / Math.log10(1 + range[1] - range[0])
            : (value - range[0]) / (range[1] - range[0]);
    return HEIGHT * share;
  }

  /** Where a point of the unit box stands on the picture, and how near it is. */
  private double[] project(double u, double v, double h) {
    double x = u - 0.5;
    double y = v - 0.5;
    double across = x * Math.cos(azimuth) - y * Math.sin(azimuth);
    double away = x * Math.sin(azimuth) + y * Math.cos(azimuth);
    double up = (h - HEIGHT / 2) * Math.cos(elevation) + away * Math.sin(elevation);
    return new double[] {
      screenX(across), screenY(up), -away * Math.cos(elevation) + h * Math.sin(elevation)
    };
  }

  @Override
  void paintBelow(Graphics2D g, Rectangle2D frame) {
    double[] sorted = field.sorted();
    if (sorted.length == 0) {
      return;
    }
    double top = sorted[sorted.length - 1];
    double[] range = {sorted[0], top > sorted[0] ? top : sorted[0] + 1};
    paintGround(g);
    List<Piece> pieces = new ArrayList<>();
    Ramp ramp = new Ramp(0, HEIGHT);
    for (int r = 0; r < CELLS; r++) {
      for (int c = 0; c < CELLS; c++) {
        addCell(g, pieces, ramp, range, r, c);
      }
    }
    for (Run run : runs) {
      addRun(g, pieces, range, run);
    }
    pieces.sort(Comparator.comparingDouble(Piece::nearness));
    pieces.forEach(piece -> piece.painting().run());
    paintLabels(g, range);
  }

  private void addCell(Graphics2D g, List<Piece> pieces, Ramp ramp, double[] range, int r, int c) {
    double[] corner = new double[4];
    double[][] place = new double[4][];
    double nearness = 0;
    for (int k = 0; k < 4; k++) {
      int row = r + (k >= 2 ? 1 : 0);
      int column = c + (k == 1 || k == 2 ? 1 : 0);
      corner[k] = height(field.values()[row][column], range);
      if (!Double.isFinite(corner[k])) {
        return;
      }
      place[k] = project((double) column / CELLS, (double) row / CELLS, corner[k]);
      nearness += place[k][2] / 4;
    }
    Path2D cell = new Path2D.Double();
    for (int k = 0; k < 4; k++) {
      if (k == 0) {
        cell.moveTo(place[k][0], place[k][1]);
      } else {
        cell.lineTo(place[k][0], place[k][1]);
      }
    }
    cell.closePath();
    double mean = (corner[0] + corner[1] + corner[2] + corner[3]) / 4;
    double slopeX = (corner[1] + corner[2] - corner[0] - corner[3]) * CELLS / 2;
    double slopeY = (corner[2] + corner[3] - corner[0] - corner[1]) * CELLS / 2;
    Color color = shaded(ramp.color(mean), slopeX, slopeY);
    Color edge = Ramp.mix(color.getRGB() & 0xFFFFFF, 0x1A2B40, 0.3);
    Path2D mesh = new Path2D.Double();
    if (r % MESH == 0) {
      mesh.moveTo(place[0][0], place[0][1]);
      mesh.lineTo(place[1][0], place[1][1]);
    }
    if (c % MESH == 0) {
      mesh.moveTo(place[0][0], place[0][1]);
      mesh.lineTo(place[3][0], place[3][1]);
    }
    pieces.add(
        new Piece(
            nearness,
            () -> {
              g.setColor(color);
              g.fill(cell);
              g.setStroke(SEAM);
              g.draw(cell);
              g.setColor(edge);
              g.setStroke(HAIR);
              g.draw(mesh);
            }));
  }

  /**
   * Light from the upper left; in a few steps, because a picture of few colours is a small file.
   */
  private static Color shaded(Color color, double slopeX, double slopeY) {
    double light =
        (0.45 * slopeX - 0.35 * slopeY + 0.82) / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
    double stepped = Math.rint(Math.max(0, Math.min(1, light)) * 16) / 16;
    return Ramp.mix(0x203040, color.getRGB() & 0xFFFFFF, 0.62 + 0.38 * stepped);
  }

  private void addRun(Graphics2D g, List<Piece> pieces, double[] range, Run run) {
    XYSeries series = getSeries(run.name());
    if (series == null || !series.isEnabled()) {
      return;
    }
    Window window = field.window();
    double[] last = null;
    for (double[] point : run.points()) {
      double u = (point[0] - window.left()) / window.width();
      double v = (point[1] - window.bottom()) / window.height();
      if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) {
        last = null;
        continue;
      }
      double[] next = {u, v};
      if (last != null) {
        addStep(g, pieces, range, series, last, next);
      }
      double[] place = onSurface(next, range);
      if (last == null) {
        pieces.add(
            new Piece(
                place[2] + 0.05, () -> Marks.start(g, series.getLineColor(), place[0], place[1])));
      }
      last = next;
    }
    if (last != null) {
      double[] place = onSurface(last, range);
      pieces.add(
          new Piece(
              place[2] + 0.06, () -> Marks.end(g, series.getLineColor(), place[0], place[1])));
    }
  }

  /** A step follows the surface, in parts as short as the mesh. */
  private void addStep(
      Graphics2D g, List<Piece> pieces, double[] range, XYSeries series, double[] a, double[] b) {
    int parts = (int) Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) * CELLS));
    for (int i = 0; i < parts; i++) {
      double[] from = onSurface(between(a, b, (double) i / parts), range);
      double[] to = onSurface(between(a, b, (i + 1.0) / parts), range);
      pieces.add(
          new Piece(
              Math.max(from[2], to[2]) + 0.04,
              () -> {
                g.setColor(series.getLineColor());
                g.setStroke(series.getLineStyle());
                g.draw(new Line2D.Double(from[0], from[1], to[0], to[1]));
              }));
    }
  }

  private static double[] between(double[] a, double[] b, double share) {
    return new double[] {a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share};
  }

  private double[] onSurface(double[] point, double[] range) {
    Window window = field.window();
    double value =
        field.at(
            window.left() + point[0] * window.width(),
            window.bottom() + point[1] * window.height());
    return project(point[0], point[1], height(value, range) + 0.006);
  }

  private void paintGround(Graphics2D g) {
    double[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    g.setColor(House.FRAME);
    g.setStroke(House.HAIRLINE);
    for (int k = 0; k < 4; k++) {
      double[] a = project(corners[k][0], corners[k][1], 0);
      double[] b = project(corners[(k + 1) % 4][0], corners[(k + 1) % 4][1], 0);
      g.draw(new Line2D.Double(a[0], a[1], b[0], b[1]));
      double[] up = project(corners[k][0], corners[k][1], HEIGHT);
      g.draw(new Line2D.Double(a[0], a[1], up[0], up[1]));
    }
  }

  /** The two edges of the ground that are nearest carry the scales. */
  private void paintLabels(Graphics2D g, double[] range) {
    Window window = field.window();
    Font ticks = getStyler().getAxisTickLabelsFont();
    Font titles = getStyler().getAxisTitleFont();
    double frontV = Math.cos(azimuth) > 0 ? 0 : 1;
    double frontU = Math.sin(azimuth) > 0 ? 0 : 1;
    for (int i = 0; i <= 2; i++) {
      double share = i / 2.0;
      g.setColor(House.QUIET_INK);
      outside(
          g,
          Numbers.text(window.left() + share * window.width(), 3),
          ticks,
          project(share, frontV, 0),
          project(share, 0.5, 0),
          16);
      outside(
          g,
          Numbers.text(window.bottom() + share * window.height(), 3),
          ticks,
          project(frontU, share, 0),
          project(0.5, share, 0),
          18);
    }
    g.setColor(House.INK);
    outside(g, getXAxisTitle(), titles, project(0.25, frontV, 0), project(0.25, 0.5, 0), 24);
    outside(g, getYAxisTitle(), titles, project(frontU, 0.25, 0), project(0.5, 0.25, 0), 26);
    double side = Math.cos(azimuth) * (2 * frontU - 1) > 0 ? 1 - frontU : frontU;
    double[] low = project(side, frontV, 0);
    double[] high = project(side, frontV, HEIGHT);
    g.setColor(House.QUIET_INK);
    double shift = low[0] < screenX(0) ? -26 : 26;
    HeatChart.centred(g, Numbers.text(range[0], 3), ticks, low[0] + shift, low[1] - 4);
    HeatChart.centred(g, Numbers.text(range[1], 3), ticks, high[0] + shift, high[1] + 4);
  }

  /** A word beyond the edge, on the side away from the middle. */
  private static void outside(
      Graphics2D g, String text, Font font, double[] edge, double[] inner, double distance) {
    double dx = edge[0] - inner[0];
    double dy = edge[1] - inner[1];
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    HeatChart.centred(
        g, text, font, edge[0] + dx / length * distance, edge[1] + dy / length * distance + 5);
  }

  @Override
  String made() {
    Window window = field.window();
    double[] sorted = field.sorted();
    StringBuilder text = new StringBuilder(AltText.opening(kind(), heading()));
    text.append(" Over ")
        .append(AltText.range(window.left(), window.right()))
        .append(" by ")
        .append(AltText.range(window.bottom(), window.top()));
    if (sorted.length > 0) {
      text.append(" the values go from ")
          .append(AltText.range(sorted[0], sorted[sorted.length - 1]));
    }
    text.append('.');
    for (Run run : runs) {
      text.append(' ').append(AltText.way(run.name(), run.points()));
    }
    return text.toString();
  }
}
