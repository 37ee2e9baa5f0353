package descent.notebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.style.markers.Marker;

/** The marks of special points: where a run starts and ends, and where a minimizer lies. */
final class Marks {
  /** A five-pointed star with a white edge: a minimizer. */
  static final Marker STAR =
      new Marker() {
        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
          Path2D star = new Path2D.Double();
          for (int i = 0; i < 10; i++) {
            double radius = (i % 2 == 0 ? 0.62 : 0.27) * size;
            double angle = Math.PI * (i / 5.0 - 0.5);
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
              star.moveTo(px, py);
            } else {
              star.lineTo(px, py);
            }
          }
          star.closePath();
          Color color = g.getColor();
          g.setColor(Color.WHITE);
          g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          g.draw(star);
          g.setColor(color);
          g.fill(star);
        }
      };

  private Marks() {}

  /** The edge of a shape, for a mark around a point that is drawn itself. */
  static Marker outline(Look.Shape shape) {
    return new Marker() {
      @Override
      public void paint(Graphics2D g, double x, double y, int size) {
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(
            switch (shape) {
              case CIRCLE -> new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size);
              case DIAMOND -> polygon(x, y, 0.65 * size, 4, 0);
              case TRIANGLE_UP -> polygon(x, y, 0.75 * size, 3, 0);
              case TRIANGLE_DOWN -> polygon(x, y, 0.75 * size, 3, Math.PI);
              case SQUARE, PLUS, CROSS -> polygon(x, y, 0.65 * size, 4, Math.PI / 4);
            });
      }
    };
  }

  /** A regular polygon whose first corner lies at an angle from the top. */
  private static Path2D polygon(double x, double y, double radius, int corners, double turn) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * i / corners - Math.PI / 2;
      double px = x + radius * Math.cos(angle);
      double py = y + radius * Math.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  /** Whether a place is one that the renderer's integers can hold; a diverging run ends far out. */
  private static boolean near(double x, double y) {
    return Math.abs(x) < 1e5 && Math.abs(y) < 1e5;
  }

  /** A ring: the start of a run. */
  static void start(Graphics2D g, Color color, double x, double y) {
    if (!near(x, y)) {
      return;
    }
    Ellipse2D ring = new Ellipse2D.Double(x - 5.5, y - 5.5, 11, 11);
    g.setColor(Color.WHITE);
    g.fill(ring);
    g.setColor(color);
    g.setStroke(new BasicStroke(2.2f));
    g.draw(ring);
  }

  /** A disc with a white edge: the end of a run. */
  static void end(Graphics2D g, Color color, double x, double y) {
    if (!near(x, y)) {
      return;
    }
    g.setColor(Color.WHITE);
    g.fill(new Ellipse2D.Double(x - 6.5, y - 6.5, 13, 13));
    g.setColor(color);
    g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
  }
}
