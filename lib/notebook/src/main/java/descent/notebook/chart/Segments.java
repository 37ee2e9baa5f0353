package descent.notebook.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Builds a path from points that may lie far outside the picture or be infinite (a diverging run):
 * each segment is cut to the frame (Liang and Barsky 1984), because the renderer's integers
 * overflow otherwise, and a point that is not a number leaves a gap.
 */
final class Segments {
  private final Rectangle2D frame;
  private final Path2D.Double path = new Path2D.Double();
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;
  private double penX = Double.NaN;
  private double penY = Double.NaN;

  Segments(Rectangle2D frame) {
    this.frame = frame;
  }

  void add(double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      if (!Double.isNaN(lastX)) {
        cutAndDraw(lastX, lastY, x, y);
      }
      lastX = x;
      lastY = y;
    } else {
      lift();
    }
  }

  /** The next point begins a new line. */
  void lift() {
    lastX = Double.NaN;
  }

  Path2D path() {
    return path;
  }

  private void cutAndDraw(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double[] p = {-dx, dx, -dy, dy};
    double[] q = {
      x0 - frame.getMinX(), frame.getMaxX() - x0, y0 - frame.getMinY(), frame.getMaxY() - y0
    };
    double enter = 0;
    double leave = 1;
    for (int i = 0; i < 4; i++) {
      if (p[i] == 0 && q[i] < 0) {
        return;
      } else if (p[i] < 0) {
        enter = Math.max(enter, q[i] / p[i]);
      } else if (p[i] > 0) {
        leave = Math.min(leave, q[i] / p[i]);
      }
    }
    if (enter > leave) {
      return;
    }
    double fromX = x0 + enter * dx;
    double fromY = y0 + enter * dy;
    if (fromX != penX || fromY != penY) {
      path.moveTo(fromX, fromY);
    }
    penX = leave == 1 ? x1 : x0 + leave * dx;
    penY = leave == 1 ? y1 : y0 + leave * dy;
    path.lineTo(penX, penY);
  }
}
