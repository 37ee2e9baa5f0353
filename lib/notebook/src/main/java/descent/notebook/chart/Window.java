package descent.notebook.chart;

import descent.argument.Require;

/**
 * The part of the plane that a chart shows.
 *
 * @param left the least first coordinate
 * @param right the greatest first coordinate
 * @param bottom the least second coordinate
 * @param top the greatest second coordinate
 */
public record Window(double left, double right, double bottom, double top) {

  /** Checks that the window is finite and not empty. */
  public Window {
    Require.finite("left", left);
    Require.finite("right", right);
    Require.finite("bottom", bottom);
    Require.finite("top", top);
    if (!(left < right) || !(bottom < top)) {
      throw new IllegalArgumentException(
          "window must have left < right and bottom < top, got ["
              + left
              + ", "
              + right
              + "] × ["
              + bottom
              + ", "
              + top
              + "]");
    }
  }

  /** {@code [left, right] × [bottom, top]}. */
  public static Window of(double left, double right, double bottom, double top) {
    return new Window(left, right, bottom, top);
  }

  /** The square {@code [−r, r]²}. */
  public static Window square(double r) {
    Require.positive("r", r);
    return new Window(-r, r, -r, r);
  }

  double width() {
    return right - left;
  }

  double height() {
    return top - bottom;
  }
}
