package descent.book.environment;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Charts need at least one font, and a bare server has none. */
public final class Fonts {
  private Fonts() {}

  /**
   * Draws a letter.
   *
   * @return what to do when that fails
   */
  public static Optional<String> problem() {
    return problem(Fonts::drawALetter);
  }

  static Optional<String> problem(Runnable drawing) {
    try {
      drawing.run();
      return Optional.empty();
    } catch (RuntimeException | LinkageError | InternalError e) {
      return Optional.of(
          "Charts cannot be drawn since this machine has no fonts: install some"
              + " (on Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core).");
    }
  }

  private static void drawALetter() {
    Graphics2D canvas = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB).createGraphics();
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    canvas.drawString("x", 2, 12);
    canvas.dispose();
  }
}
