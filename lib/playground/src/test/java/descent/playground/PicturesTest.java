package descent.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;

/**
 * Draws the pictures that stand for the demos on paper and without a script, when asked with {@code
 * -Ddemo.pictures=refresh}: the map and the strip of the widget itself, as it opens.
 */
class PicturesTest {
  private static final Path STORED = Path.of("src", "main", "web", "pictures");

  @Test
  @SuppressWarnings("unchecked")
  void picturesAreOfTheWidget() throws IOException {
    Optional<Browser> found = Browser.find();
    assumeTrue(found.isPresent(), "chromium and chromedriver are not on the path");
    try (Browser browser = found.get()) {
      browser.open(780, "");
      browser.emulate(780, 4000, 1.5);
      for (String demo : (List<String>) browser.js("return Object.keys(Descent.demos)")) {
        byte[] png = browser.in(demo, ".dd-picture").getScreenshotAs(OutputType.BYTES);
        assertThat(png.length).as(demo).isBetween(5_000, 300_000);
        if ("refresh".equals(System.getProperty("demo.pictures"))) {
          Files.write(Files.createDirectories(STORED).resolve(demo + ".png"), png);
        }
      }
    }
  }
}
