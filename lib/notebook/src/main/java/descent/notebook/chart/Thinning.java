package descent.notebook.chart;

import java.util.ArrayList;
import java.util.List;

/** Leaves out the points of a long path that no eye could tell apart. */
final class Thinning {
  private Thinning() {}

  /**
   * The indices of the points to draw: the first, the last, and every point that lies at least
   * {@code fineness} of the window's width or height away from the last one kept.
   */
  static int[] kept(double[] x, double[] y, Window window, double fineness) {
    List<Integer> kept = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < x.length; i++) {
      boolean far =
          last < 0
              || !(Math.abs(x[i] - x[last]) < fineness * window.width()
                  && Math.abs(y[i] - y[last]) < fineness * window.height());
      if (far || i == x.length - 1) {
        kept.add(i);
        last = i;
      }
    }
    return kept.stream().mapToInt(i -> i).toArray();
  }

  static double[] pick(double[] values, int[] indices) {
    double[] picked = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = values[indices[i]];
    }
    return picked;
  }
}
