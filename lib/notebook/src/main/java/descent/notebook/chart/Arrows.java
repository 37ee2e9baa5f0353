package descent.notebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.knowm.xchart.XYSeries;

/**
 * Arrows over a map, such as gradients at a point; each has a series that is only in the legend.
 */
final class Arrows {
  static final BasicStroke SHAFT =
      new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

  private static final double HEAD = 13;
  private static final double HALF_WIDTH = 5;

  private final List<Arrow> arrows = new ArrayList<>();

  /** An arrow from a tail to a tip, in the units of the map. */
  record Arrow(String name, double[] tail, double[] tip) {
    double shortness() {
      return -Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
    }
  }

  void add(String name, double[] tail, double[] tip) {
    arrows.add(new Arrow(name, tail, tip));
  }

  boolean have(String name) {
    return arrows.stream().anyMatch(arrow -> arrow.name().equals(name));
  }

  List<Arrow> all() {
    return arrows;
  }

  /** The first colour that is neither taken nor that of a constraint. */
  static Look look(Set<Look> taken) {
    return Palette.colors().stream()
        .filter(color -> !color.equals(House.INK))
        .filter(color -> taken.stream().noneMatch(look -> look.color().equals(color)))
        .findFirst()
        .map(color -> new Look(color, Look.Dash.SOLID, Look.Shape.CIRCLE))
        .orElseGet(() -> Palette.of("arrow", taken));
  }

  /** Paints all of them, shorter ones on top, so that none hides another of its direction. */
  void paint(Graphics2D g, XyFigure<?> figure) {
    for (Arrow arrow :
        arrows.stream().sorted(Comparator.comparingDouble(Arrow::shortness)).toList()) {
      XYSeries series = figure.getSeries(arrow.name());
      if (series != null && series.isEnabled()) {
        paint(
            g,
            series.getLineColor(),
            figure.screenX(arrow.tail()[0]),
            figure.screenY(arrow.tail()[1]),
            figure.screenX(arrow.tip()[0]),
            figure.screenY(arrow.tip()[1]));
      }
    }
  }

  private static void paint(
      Graphics2D g, Color color, double fromX, double fromY, double toX, double toY) {
    double length = Math.hypot(toX - fromX, toY - fromY);
    // Too short to have a direction, or farther out than the renderer's integers reach.
    if (!(length > 1 && length < 1e5)) {
      return;
    }
    double ux = (toX - fromX) / length;
    double uy = (toY - fromY) / length;
    double size = Math.min(1, length / (1.5 * HEAD));
    g.setColor(color);
    g.setStroke(SHAFT);
    g.draw(
        new Line2D.Double(
            fromX, fromY, toX - 0.8 * size * HEAD * ux, toY - 0.8 * size * HEAD * uy));
    Path2D head = new Path2D.Double();
    head.moveTo(toX, toY);
    for (int side = -1; side <= 1; side += 2) {
      head.lineTo(
          toX - size * (HEAD * ux + side * HALF_WIDTH * uy),
          toY - size * (HEAD * uy - side * HALF_WIDTH * ux));
    }
    head.closePath();
    g.fill(head);
  }
}
