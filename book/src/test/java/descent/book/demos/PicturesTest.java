package descent.book.demos;

import static org.assertj.core.api.Assertions.assertThat;

import descent.book.browser.Tab;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pictures that stand for the demos on paper and without a script are of the widget itself, its
 * map and its strip, as it opens. {@code -Ddemo.pictures=refresh} draws them anew.
 */
class PicturesTest {
  private static final Path STORED =
      DemoPage.PLAYGROUND.resolve(Path.of("src", "main", "web", "pictures"));
  private static final int TILES = 24;

  /** Letters and their edges differ between machines; a run, a map or a scale differs more. */
  private static final double TOLERANCE = 0.06;

  /**
   * Between pixels a canvas is blurred, otherwise for each text above it; one of another demo must
   * not change this one's picture.
   */
  private static final String ON_WHOLE_PIXELS =
      """
      (picture => {
        const box = picture.getBoundingClientRect();
        const even = place => Math.ceil(place / 2) * 2 - place + 'px';
        picture.style.position = 'relative';
        picture.style.left = even(box.left + scrollX);
        picture.style.top = even(box.top + scrollY);
      })(%s)
      """;

  @Test
  void picturesAreOfTheWidget() throws IOException {
    DemoPage page = DemoPage.open(780);
    page.tab.size(780, 900, 1.5);
    for (String demo : page.demos()) {
      String picture = DemoPage.in(demo, ".dd-picture");
      page.tab.evaluate(ON_WHOLE_PIXELS.formatted(Tab.first(picture)));
      byte[] png = page.tab.picture(picture);
      Path stored = STORED.resolve(demo + ".png");
      if ("refresh".equals(System.getProperty("demo.pictures"))) {
        Files.write(Files.createDirectories(STORED).resolve(demo + ".png"), png);
      }
      assertThat(png.length).as(demo).isBetween(5_000, 350_000);
      assertThat(difference(png, Files.readAllBytes(stored)))
          .as("%s: its picture is of another state; -Ddemo.pictures=refresh draws it anew", demo)
          .isLessThan(TOLERANCE);
    }
  }

  @Test
  void theSmallestStepOfASliderIsAnotherPicture() throws IOException {
    DemoPage page = DemoPage.open(780);
    String picture = DemoPage.in(DemoPage.LANDING, ".dd-picture");
    byte[] before = page.tab.picture(picture);
    page.focus(DemoPage.in(DemoPage.LANDING, "input"));
    page.hand.press("ArrowLeft");
    assertThat(difference(page.tab.picture(picture), before)).isGreaterThan(TOLERANCE);
  }

  /** The largest difference in brightness, from 0 to 1, between the tiles of two pictures. */
  private static double difference(byte[] first, byte[] second) throws IOException {
    double[] one = tiles(first);
    double[] other = tiles(second);
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  private static double[] tiles(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    double[] sums = new double[TILES * TILES];
    int[] counts = new int[TILES * TILES];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int tile = y * TILES / image.getHeight() * TILES + x * TILES / image.getWidth();
        int color = image.getRGB(x, y);
        sums[tile] += ((color >> 16 & 255) + (color >> 8 & 255) + (color & 255)) / 765.0;
        counts[tile]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
    }
    return sums;
  }
}
