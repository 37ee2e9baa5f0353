package descent.notebook.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Slanted lines over the part of a window where a function is positive. */
final class Hatching {
  private static final int DENSITY = Png.DENSITY;

  /** Pixels from one line to the next, and those that a line covers. */
  private static final int PERIOD = 9 * DENSITY;

  private static final int COVERED = DENSITY;
  private static final Color INK = new Color(0x85, 0x85, 0x85);

  private final Field field;

  Hatching(Field field) {
    this.field = field;
  }

  void paint(Graphics2D g, Rectangle2D frame) {
    int width = (int) (frame.getWidth() * DENSITY);
    int height = (int) (frame.getHeight() * DENSITY);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Window window = field.window();
    for (int j = 0; j < height; j++) {
      double y = window.top() - window.height() * (j + 0.5) / height;
      for (int i = 0; i < width; i++) {
        if ((i + j) % PERIOD < COVERED
            && field.at(window.left() + window.width() * (i + 0.5) / width, y) > 0) {
          image.setRGB(i, j, INK.getRGB());
        }
      }
    }
    g.drawImage(
        image,
        (int) Math.round(frame.getX()),
        (int) Math.round(frame.getY()),
        (int) Math.round(frame.getWidth()),
        (int) Math.round(frame.getHeight()),
        null);
  }
}
